import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'

/** A route as other subgraphs keep their copies of it: all that is so now. */
export interface RouteState {
  readonly id: string
  readonly allianceIds: readonly string[]
}

/** The same of a district: its alliances are these and those of its routes. */
export interface DistrictState extends RouteState {
  readonly routeIds: readonly string[]
}

/** Tells the other subgraphs of routes as they are now. */
export async function routeEvents(db: Kysely<unknown>, routeIds: readonly string[]): Promise<DomainEvent[]> {
  const { rows } = await sql<RouteState>`
    select r.id, ${linked('route_alliance', 'route_id', 'alliance_id')} as "allianceIds"
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
    select r.id, ${linked('district_alliance', 'district_id', 'alliance_id')} as "allianceIds",
      ${linked('district_route', 'district_id', 'route_id')} as "routeIds"
    from organizations.district r where r.id = any(${districtIds}::text[]) order by r.id`.execute(db)
  return rows.map((state) => ({
    kind: 'district.changed',
    about: { district: state.id, alliance: state.allianceIds },
    data: { ...state },
  }))
}

/** The other ends of a link table for the row `r`, as an array. */
function linked(table: string, key: string, value: string) {
  return sql`array(select ${sql.ref(value)} from ${sql.table(`organizations.${table}`)} where ${sql.ref(key)} = r.id order by 1)`
}
