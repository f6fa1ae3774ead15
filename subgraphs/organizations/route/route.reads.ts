import { sql } from 'kysely'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { EntityReader } from '../../../shared/graph/entity.ts'
import { readPage } from '../../../shared/graph/page.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import type { District, Route } from './route.entity.ts'

const columns = sql`t.id, t.name, t.founded_on as "foundedOn", t.demo`

/** Reads the rows of one of the two tables, which have the same columns. */
const rowsById = <Row extends { id: string }>(table: 'route' | 'district') =>
  batched(async (context, ids) => {
    const { rows } = await sql<Row>`
      select ${columns} from ${sql.table(`organizations.${table}`)} t where t.id = any(${ids}::text[])`.execute(
      context.db,
    )
    return byKey(rows, (row) => row.id)
  })

export const routeById = rowsById<Route>('route')
export const districtById = rowsById<District>('district')

/** The pairs of a link table, the ids of one end by those of the other; each end then read in a batch of its own. */
const linked = <Row>(
  table: string,
  key: string,
  value: string,
  read: (context: Context, id: string) => Promise<Row | null>,
) =>
  batched(async (context, ids) => {
    const { rows } = await sql<{ key: string; value: string }>`
      select ${sql.ref(key)} as key, ${sql.ref(value)} as value from ${sql.table(`organizations.${table}`)}
      where ${sql.ref(key)} = any(${ids}::text[]) order by 2`.execute(context.db)
    const found = await Promise.all(
      rows.map(async (row) => ({ key: row.key, value: (await read(context, row.value))! })),
    )
    const grouped = Map.groupBy(found, (row) => row.key)
    return new Map([...grouped].map(([id, values]) => [id, values.map((row) => row.value)]))
  })

export const alliancesOfRoute = linked('route_alliance', 'route_id', 'alliance_id', allianceById)
export const routesOfAlliance = linked('route_alliance', 'alliance_id', 'route_id', routeById)
export const alliancesOfDistrict = linked('district_alliance', 'district_id', 'alliance_id', allianceById)
export const districtsOfAlliance = linked('district_alliance', 'alliance_id', 'district_id', districtById)
export const routesOfDistrict = linked('district_route', 'district_id', 'route_id', routeById)
export const districtsOfRoute = linked('district_route', 'route_id', 'district_id', districtById)

/** All routes or all districts, oldest first. */
export function listRoutes(context: Context, table: 'route' | 'district', page: PageArgs) {
  const order = { by: sql`t.founded_on`, type: 'date' } as const
  return readPage<Route>(
    context,
    { columns, from: sql`${sql.table(`organizations.${table}`)} t`, where: sql`true`, order, id: sql`t.id` },
    page,
  )
}

export const routeReaders: Record<'Route' | 'District', EntityReader> = {
  Route: { prefix: 'route', read: routeById },
  District: { prefix: 'district', read: districtById },
}
