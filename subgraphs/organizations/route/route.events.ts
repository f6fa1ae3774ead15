import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'

/** A part of a route or district with its days. */
export interface LinkState {
  readonly id: string
  readonly since: string
  readonly until: string | null
}

/** A route as other subgraphs keep their copies of it: all that is so now, and every link that ever was. */
export interface RouteState {
  readonly id: string
  readonly name: string
  readonly foundedOn: string
  readonly dissolvedOn: string | null
  readonly allianceIds: readonly string[]
  readonly alliances: readonly LinkState[]
}

/** The same of a district: its alliances are these and those of its routes. */
export interface DistrictState extends RouteState {
  readonly routeIds: readonly string[]
  readonly routes: readonly LinkState[]
}

const own = sql`r.id, r.name, r.founded_on as "foundedOn", r.dissolved_on as "dissolvedOn"`

/** Tells the other subgraphs of routes as they are now. */
export async function routeEvents(db: Kysely<unknown>, routeIds: readonly string[]): Promise<DomainEvent[]> {
  const { rows } = await sql<RouteState>`
    select ${own}, ${linked('route_alliance', 'route_id', 'alliance_id')} as "allianceIds",
      ${links('route_alliance', 'route_id', 'alliance_id')} as alliances
    from organizations.route r where r.id = any(${routeIds}::text[]) order by r.id`.execute(db)
  return rows.map((state) => ({
    kind: 'route.changed',
    about: { route: state.id, alliance: state.allianceIds },
    data: { ...state },
  }))
}

/** Tells the other subgraphs of districts as they are now. */
export async function districtEvents(
  db: Kysely<unknown>,
  districtIds: readonly string[],
): Promise<DomainEvent[]> {
  const { rows } = await sql<DistrictState>`
    select ${own}, ${linked('district_alliance', 'district_id', 'alliance_id')} as "allianceIds",
      ${links('district_alliance', 'district_id', 'alliance_id')} as alliances,
      ${linked('district_route', 'district_id', 'route_id')} as "routeIds",
      ${links('district_route', 'district_id', 'route_id')} as routes
    from organizations.district r where r.id = any(${districtIds}::text[]) order by r.id`.execute(db)
  return rows.map((state) => ({
    kind: 'district.changed',
    about: { district: state.id, alliance: state.allianceIds },
    data: { ...state },
  }))
}

/** The other ends that a link table has now for the row `r`, as an array. */
function linked(table: string, key: string, value: string) {
  return sql`array(select ${sql.ref(value)} from ${sql.table(`organizations.${table}`)}
    where ${sql.ref(key)} = r.id and until is null order by 1)`
}

/** Those that it ever had, with their days. */
function links(table: string, key: string, value: string) {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', ${sql.ref(value)}, 'since', since, 'until', until)
    order by since, ${sql.ref(value)}), '[]') from ${sql.table(`organizations.${table}`)} where ${sql.ref(key)} = r.id)`
}
