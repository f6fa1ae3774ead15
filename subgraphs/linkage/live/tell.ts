import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { readAllAreas, readChangedAreas } from './changed-areas.reads.ts'
import type { ChangedPair } from './changed-pair.ts'
import { standingChanges } from './standing-changes.rules.ts'

/** More events at once than this come in haste: linkage is made anew, or is far behind. */
const mostAtOnce = 200
const areasPerEvent = 500

/** The areas in which organizations are before events are taken that tell where they stand: those that they may leave. */
export async function areasBefore(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<readonly string[]> {
  const { pairs } = standingChanges(events)
  return pairs.length === 0 ? [] : readChangedAreas(db, pairs, [])
}

/**
 * What there is to tell of events that were taken: the areas whose figures may have changed, and those that organizations were in before.
 * What comes in haste, and in a rebuild, is told of when it is over, of all areas at once.
 */
export async function tellChanges(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
  { acted, before }: { readonly acted: readonly ChangedPair[]; readonly before: readonly string[] },
): Promise<DomainEvent[]> {
  const { pairs, named } = standingChanges(events)
  const changed = [...acted, ...pairs]
  if (changed.length + named.length === 0) return []
  if (events.length <= mostAtOnce && !(await isUntold(db)))
    return changedEvents(inOrder(before, await readChangedAreas(db, changed, named)))
  await leaveUntold(db, before)
  return []
}

/** Also where it is so already: whoever tells the rest at the same time waits for what goes on here. */
export async function leaveUntold(db: Kysely<unknown>, left: readonly string[] = []): Promise<void> {
  await sql`
    update linkage.untold set untold = true, areas = array(select distinct unnest(areas || ${left}::text[]))`.execute(
    db,
  )
}

/** What was not told of for its haste; call it when that is over. */
export async function tellRest(db: Kysely<unknown>): Promise<DomainEvent[]> {
  const { rows } = await sql<{ left: string[] }>`
    update linkage.untold u set untold = false, areas = '{}'
    from (select id, areas from linkage.untold where untold for update) as before where before.id = u.id
    returning before.areas as left`.execute(db)
  if (!rows[0]) return []
  return changedEvents(inOrder(await readAllAreas(db), rows[0].left))
}

function inOrder(...areas: readonly (readonly string[])[]): string[] {
  return [...new Set(areas.flat())].sort()
}

async function isUntold(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ untold: boolean }>`select untold from linkage.untold`.execute(db)
  return rows[0]!.untold
}

function changedEvents(areas: readonly string[]): DomainEvent[] {
  const count = Math.ceil(areas.length / areasPerEvent)
  return Array.from({ length: count }, (_, place) => ({
    kind: 'linkage.changed',
    about: { area: areas.slice(place * areasPerEvent, (place + 1) * areasPerEvent) },
  }))
}
