import { loadAlliances } from '../../subgraphs/organizations/alliance/alliance.load.ts'
import { act, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const on = '2026-11-01'
let count = 0

/** Alliances of the committee's county, which nothing has been done with. */
async function alliances(world: World, total = 2): Promise<string[]> {
  const ids = Array.from({ length: total }, () => `alliance_new${++count}`)
  const rows = ids.map((id) => ({
    id,
    name: id,
    kind: 'REGIONAL',
    status: 'ACTIVE',
    foundedOn: '2026-01-01',
    leadOrganizationId: 'org_a',
    approvedById: 'org_county',
    regionCode: '150402',
    sector: null,
    demo: true,
  }))
  await loadAlliances(world.subgraphs.organizations.database.rows, {
    alliances: rows,
    memberships: [],
    bodies: [],
    offices: [],
  })
  return ids
}

const founding = async (world: World, total?: number) => ({
  name: '风景线',
  foundedOn: on,
  allianceIds: await alliances(world, total),
})

async function founded(world: World, noun: 'Route' | 'District', total = 3) {
  const input = await founding(world, total)
  const { id } = await act(world, people.committee, `found${noun}`, input)
  return { id, allianceId: input.allianceIds[0]!, version: 1, on: '2026-11-20' }
}

/** For every change of routes and districts a plausible input. */
export const routeChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  foundRoute: (world) => founding(world),
  addToRoute: async (world) => {
    const { id: routeId, ...rest } = await founded(world, 'Route')
    return { ...rest, routeId, allianceId: (await alliances(world, 1))[0] }
  },
  removeFromRoute: async (world) => {
    const { id: routeId, ...rest } = await founded(world, 'Route')
    return { ...rest, routeId }
  },
  dissolveRoute: async (world) => {
    const { id: routeId, allianceId: _, ...rest } = await founded(world, 'Route')
    return { ...rest, routeId }
  },
  foundDistrict: (world) => founding(world),
  addToDistrict: async (world) => {
    const { id: districtId, ...rest } = await founded(world, 'District')
    return { ...rest, districtId, allianceId: (await alliances(world, 1))[0] }
  },
  removeFromDistrict: async (world) => {
    const { id: districtId, ...rest } = await founded(world, 'District')
    return { ...rest, districtId }
  },
  dissolveDistrict: async (world) => {
    const { id: districtId, allianceId: _, ...rest } = await founded(world, 'District')
    return { ...rest, districtId }
  },
}
