import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { EntityReader } from '../../../shared/graph/entity.ts'
import { readPage } from '../../../shared/graph/page.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import type { District, Route } from './route.entity.ts'
import type { RouteLink } from './route-link.entity.ts'

const columns = sql`t.id, t.name, t.founded_on as "foundedOn", t.dissolved_on as "dissolvedOn",
  t.founded_by_id as "foundedById", t.demo, t.version`

/** Reads the rows of one of the two tables, which have the same columns. */
const rowsById = <Row extends { id: string }>(table: 'route' | 'district') =>
  batched(async (context, ids) => {
    const { rows } = await sql<Row>`
      select ${columns} from ${sql.table(`organizations.${table}`)} t where t.id = any(${unseen(ids)})`.execute(
      context.db,
    )
    return byKey(rows, (row) => row.id)
  })

export const routeById = rowsById<Route>('route')
export const districtById = rowsById<District>('district')

/** On which day a link must be there; today's where it is null. */
interface AsOf {
  readonly asOf?: string | null
}

/** The pairs of a link table, the ids of one end by those of the other; each end then read in a batch of its own. */
const linked = <Row>(
  table: string,
  key: string,
  value: string,
  read: (context: Context, id: string) => Promise<Row | null>,
) =>
  batchedBy(async (context, ids, { asOf }: AsOf) => {
    const { rows } = await sql<{ key: string; value: string }>`
      select ${sql.ref(key)} as key, ${sql.ref(value)} as value from ${sql.table(`organizations.${table}`)}
      where ${sql.ref(key)} = any(${unseen(ids)}) and ${inForce(asOf)} order by 2`.execute(context.db)
    const found = await Promise.all(
      rows.map(async (row) => ({ key: row.key, value: (await read(context, row.value))! })),
    )
    const grouped = Map.groupBy(found, (row) => row.key)
    return new Map([...grouped].map(([id, values]) => [id, values.map((row) => row.value)]))
  })

function inForce(asOf: string | null | undefined): RawBuilder<unknown> {
  return asOf ? sql`since <= ${asOf}::date and (until is null or ${asOf}::date < until)` : sql`until is null`
}

export const alliancesOfRoute = linked('route_alliance', 'route_id', 'alliance_id', allianceById)
export const routesOfAlliance = linked('route_alliance', 'alliance_id', 'route_id', routeById)
export const alliancesOfDistrict = linked('district_alliance', 'district_id', 'alliance_id', allianceById)
export const districtsOfAlliance = linked('district_alliance', 'alliance_id', 'district_id', districtById)
export const routesOfDistrict = linked('district_route', 'district_id', 'route_id', routeById)
export const districtsOfRoute = linked('district_route', 'route_id', 'district_id', districtById)

interface LinkRow {
  readonly whole: string
  readonly allianceId: string | null
  readonly routeId: string | null
  readonly since: string
  readonly until: string | null
}

/** All that a route has ever strung, oldest link first. */
export const linksOfRoute = batched((context, ids) =>
  readLinks(
    context,
    sql`select route_id as whole, alliance_id as "allianceId", null as "routeId", since, until
      from organizations.route_alliance where route_id = any(${unseen(ids)})`,
  ),
)

/** All that a district has ever held, oldest link first. */
export const linksOfDistrict = batched((context, ids) =>
  readLinks(
    context,
    sql`select district_id as whole, alliance_id as "allianceId", null as "routeId", since, until
      from organizations.district_alliance where district_id = any(${unseen(ids)})
      union all select district_id, null, route_id, since, until
      from organizations.district_route where district_id = any(${unseen(ids)})`,
  ),
)

async function readLinks(context: Context, select: RawBuilder<unknown>): Promise<Map<string, RouteLink[]>> {
  const { rows } = await sql<LinkRow>`
    select * from (${select}) l order by since, "allianceId", "routeId"`.execute(context.db)
  const links = await Promise.all(
    rows.map(async ({ whole, allianceId, routeId, since, until }) => ({
      whole,
      link: {
        alliance: allianceId && (await allianceById(context, allianceId)),
        route: routeId && (await routeById(context, routeId)),
        since,
        until,
      } as RouteLink,
    })),
  )
  const grouped = Map.groupBy(links, ({ whole }) => whole)
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ link }) => link)]))
}

/** The routes or districts, oldest first; with those that are dissolved where wanted. */
export function listRoutes(
  context: Context,
  table: 'route' | 'district',
  { includeDissolved, ...page }: PageArgs & { includeDissolved?: boolean | null },
) {
  const order = { by: sql`t.founded_on`, type: 'date' } as const
  const where = includeDissolved ? sql`true` : sql`t.dissolved_on is null`
  return readPage<Route>(
    context,
    { columns, from: sql`${sql.table(`organizations.${table}`)} t`, where, order, id: sql`t.id` },
    page,
  )
}

export const routeReaders: Record<'Route' | 'District', EntityReader> = {
  Route: { prefix: 'route', read: routeById },
  District: { prefix: 'district', read: districtById },
}
