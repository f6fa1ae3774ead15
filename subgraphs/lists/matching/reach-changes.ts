import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { reachChanged } from './touched.ts'

/**
 * Lets `copy` bring the copies of alliances, routes and districts up to date, and tells which alliances are tied otherwise
 * then, so that what is shown only to some of them is matched anew.
 */
export async function withReachChanges(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
  copy: () => Promise<void>,
): Promise<DomainEvent[]> {
  const ids = (kinds: readonly string[]) =>
    events.filter(({ kind }) => kinds.includes(kind)).map(({ data }) => String(data?.id))
  const tieIds = ids(['route.changed', 'district.changed'])
  const before = await readTied(db, tieIds)
  await copy()
  const alliances = [...ids(['alliance.changed']), ...before, ...(await readTied(db, tieIds))]
  const concerned = await readShownToSome(db, alliances)
  return concerned.length === 0 ? [] : [{ kind: reachChanged, about: { alliance: concerned } }]
}

/** The alliances tied by some routes and districts, and by the districts of those routes. */
async function readTied(db: Kysely<unknown>, tieIds: readonly string[]): Promise<string[]> {
  if (tieIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct alliance_id as id from lists.reach
    where id = any(${tieIds}::text[])
      or id in (select district_id from lists.district_route where route_id = any(${tieIds}::text[]))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Those of the alliances on whose lists there is something open that not everybody sees. */
async function readShownToSome(db: Kysely<unknown>, alliances: readonly string[]): Promise<string[]> {
  if (alliances.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct alliance_id as id from lists.open_entry
    where visibility <> 'PUBLIC' and alliance_id = any(${[...new Set(alliances)]}::text[]) order by 1`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
