import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'

interface Tie {
  readonly id: string
  readonly foundedOn: string
  readonly allianceIds: readonly string[]
  /** Since when an alliance is in it, where that is not the founding. */
  readonly joined?: Readonly<Record<string, string>>
}

const own = {
  id: 'id text',
  name: 'name text',
  foundedOn: 'founded_on date',
  foundedById: 'founded_by_id text',
  demo: 'demo boolean',
}
const routeAlliance = { id: 'route_id text', allianceId: 'alliance_id text', since: 'since date' }
const districtAlliance = { id: 'district_id text', allianceId: 'alliance_id text', since: 'since date' }
const districtRoute = { id: 'district_id text', routeId: 'route_id text', since: 'since date' }

/** Inserts routes and districts with what they tie together. */
export async function loadRoutes(
  db: Kysely<unknown>,
  routes: readonly Tie[],
  districts: readonly (Tie & { readonly routeIds: readonly string[] })[],
): Promise<void> {
  await insertMany(db, 'organizations.route', own, routes)
  await insertMany(db, 'organizations.route_alliance', routeAlliance, routes.flatMap(allianceRows))
  await insertMany(db, 'organizations.district', own, districts)
  await insertMany(db, 'organizations.district_alliance', districtAlliance, districts.flatMap(allianceRows))
  const through = districts.flatMap(({ id, routeIds, foundedOn: since }) =>
    routeIds.map((routeId) => ({ id, routeId, since })),
  )
  await insertMany(db, 'organizations.district_route', districtRoute, through)
}

function allianceRows({ id, foundedOn, allianceIds, joined = {} }: Tie) {
  return allianceIds.map((allianceId) => ({ id, allianceId, since: joined[allianceId] ?? foundedOn }))
}
