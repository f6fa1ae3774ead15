import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

/** The needs and resources to be matched anew, by their ids. */
export interface Touched {
  readonly needs: readonly string[]
  readonly resources: readonly string[]
}

/** What becomes of a match and changes how much is still wanted and to be had, or what someone has given and taken. */
const matchChanges = new Set(['match.accepted', 'match.cancelled', 'match.done'])
/** The alliances named are tied otherwise now: what their members show only to some may reach others. */
export const reachChanged = 'reach.changed'
/** The entries named are to be matched by other words or weights. */
export const matchingChanged = 'matching.changed'

export const touchingKinds = ['need.*', 'resource.*', ...matchChanges, reachChanged, matchingChanged]

/** What the events say of needs and resources, and of what decides who sees them. */
export async function readTouched(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<Touched> {
  const named = touchedBy(events)
  const alliances = events
    .filter(({ kind }) => kind === reachChanged)
    .flatMap(({ about }) => about.alliance ?? [])
  if (alliances.length === 0) return named
  const { rows } = await sql<{ id: string; list: string }>`
    select id, list from lists.open_entry
    where visibility <> 'PUBLIC' and alliance_id = any(${[...new Set(alliances)]}::text[])`.execute(db)
  const within = (list: string, ids: readonly string[]) => [
    ...new Set([...ids, ...rows.filter((row) => row.list === list).map(({ id }) => id)]),
  ]
  return { needs: within('NEED', named.needs), resources: within('RESOURCE', named.resources) }
}

/** The needs and resources that the events name; what else happens to matches changes neither. */
export function touchedBy(events: readonly RecordedEvent[]): Touched {
  return { needs: idsIn(events, 'need'), resources: idsIn(events, 'resource') }
}

function idsIn(events: readonly RecordedEvent[], noun: 'need' | 'resource'): string[] {
  const about = events
    .filter(({ kind }) => kind.startsWith(`${noun}.`) || matchChanges.has(kind) || kind === matchingChanged)
    .flatMap((event) => event.about[noun] ?? [])
  return [...new Set(about)]
}
