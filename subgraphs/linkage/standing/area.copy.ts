import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

interface Link {
  readonly id: string
  readonly since: string
  readonly until: string | null
}

interface AreaChanged {
  readonly id: string
  readonly name: string
  readonly foundedOn: string
  readonly dissolvedOn: string | null
  readonly alliances: readonly Link[]
  /** Only districts have routes. */
  readonly routes?: readonly Link[]
}

const kindOf = new Map([
  ['route.changed', 'ROUTE'],
  ['district.changed', 'DISTRICT'],
])

/** Routes and districts, and what they ever held. */
export async function copyAreas(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, AreaChanged & { readonly kind: string }>()
  for (const event of events) {
    const kind = kindOf.get(event.kind)
    const area = event.data as unknown as AreaChanged
    if (kind) latest.set(area.id, { ...area, kind })
  }
  if (latest.size > 0) await storeAreas(db, [...latest.values()])
}

async function storeAreas(db: Kysely<unknown>, areas: readonly AreaChanged[]): Promise<void> {
  const ids = areas.map(({ id }) => id)
  const parts = areas.flatMap(({ id, alliances, routes = [] }) =>
    [...alliances, ...routes].map((link) => ({ areaId: id, ...link })),
  )
  await sql`delete from linkage.area where id = any(${ids}::text[])`.execute(db)
  await sql`delete from linkage.area_part where area_id = any(${ids}::text[])`.execute(db)
  await sql`
    insert into linkage.area (id, kind, name, founded_on, dissolved_on)
    select id, kind, name, "foundedOn", "dissolvedOn" from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb)
      as a(id text, kind text, name text, "foundedOn" date, "dissolvedOn" date)`.execute(db)
  await sql`
    insert into linkage.area_part (area_id, part_id, since, until)
    select distinct on ("areaId", id, since) "areaId", id, since, until
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p("areaId" text, id text, since date, until date)
    order by "areaId", id, since, until desc nulls first`.execute(db)
}
