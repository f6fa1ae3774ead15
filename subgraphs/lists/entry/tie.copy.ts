import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

/** The present state of a route or a district; only districts have routes. */
interface TieChanged {
  readonly id: string
  readonly allianceIds: readonly string[]
  readonly routeIds?: readonly string[]
}

interface Tie extends TieChanged {
  readonly kind: 'ROUTE' | 'DISTRICT'
}

/** Brings the copy of routes and districts up to date; each event holds all of one of them, the last one counts. */
export async function copyTies(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, Tie>()
  for (const { kind, data } of events) {
    const tie = data as unknown as TieChanged
    if (kind === 'route.changed') latest.set(tie.id, { ...tie, kind: 'ROUTE' })
    if (kind === 'district.changed') latest.set(tie.id, { ...tie, kind: 'DISTRICT' })
  }
  if (latest.size > 0) await storeTies(db, [...latest.values()])
}

async function storeTies(db: Kysely<unknown>, ties: readonly Tie[]): Promise<void> {
  const ids = ties.map(({ id }) => id)
  await sql`delete from lists.tie where id = any(${ids}::text[])`.execute(db)
  await sql`delete from lists.district_route where district_id = any(${ids}::text[])`.execute(db)
  await sql`
    insert into lists.tie (id, kind, alliance_id)
    select id, kind, a from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as t(id text, kind text, "allianceIds" text[])
    cross join unnest("allianceIds") as a`.execute(db)
  await sql`
    insert into lists.district_route (district_id, route_id)
    select id, r from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as t(id text, "routeIds" text[])
    cross join unnest("routeIds") as r`.execute(db)
  await keepNeighbours(db)
}

/** Writes only what differs: a route that only changed its name changes nothing. */
async function keepNeighbours(db: Kysely<unknown>): Promise<void> {
  await sql`
    with present as (
      select distinct a.alliance_id, b.alliance_id as neighbour_id, a.kind from lists.reach a join lists.reach b on b.id = a.id
    ), gone as (
      delete from lists.neighbour n where not exists (
        select 1 from present p
        where p.alliance_id = n.alliance_id and p.neighbour_id = n.neighbour_id and p.kind = n.kind)
    )
    insert into lists.neighbour (alliance_id, neighbour_id, kind)
    select alliance_id, neighbour_id, kind from present on conflict do nothing`.execute(db)
}
