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
}
