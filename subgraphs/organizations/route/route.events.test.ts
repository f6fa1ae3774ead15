import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, type Fixture, openFixture } from '../organizations-fixture.ts'
import { districtEvents, routeEvents } from './route.events.ts'
import { loadRoutes } from './route.load.ts'

let fixture: Fixture
const alliances = ['alliance_1', 'alliance_2', 'alliance_3']

beforeAll(async () => {
  fixture = await openFixture()
  const { rows } = fixture.subgraph.database
  for (const id of alliances)
    await sql`insert into organizations.alliance (id, name, kind, status, founded_on, region_code, lead_organization_id, demo)
      values (${id}, ${id}, 'REGIONAL', 'ACTIVE', '2025-01-01', '150402', ${county}, true)`.execute(rows)
  const tie = { name: '风景线', foundedOn: '2025-06-01', demo: true }
  const route = { ...tie, id: 'route_1', allianceIds: alliances.slice(0, 2) }
  const district = { ...tie, id: 'district_1', allianceIds: alliances.slice(2), routeIds: ['route_1'] }
  await loadRoutes(rows, [route, { ...tie, id: 'route_2', allianceIds: [] }], [district])
})
afterAll(() => fixture.close())

const told = (id: string) => ({ id, name: '风景线', foundedOn: '2025-06-01', dissolvedOn: null })
const since = (id: string) => ({ id, since: '2025-06-01', until: null })

test('a route is told with all its alliances, another not', async () => {
  expect(await routeEvents(fixture.subgraph.database.rows, ['route_1'])).toEqual([
    {
      kind: 'route.changed',
      about: { route: 'route_1', alliance: ['alliance_1', 'alliance_2'] },
      data: {
        ...told('route_1'),
        allianceIds: ['alliance_1', 'alliance_2'],
        alliances: [since('alliance_1'), since('alliance_2')],
      },
    },
  ])
})

test('a route that has lost its alliances is told as empty', async () => {
  const [event] = await routeEvents(fixture.subgraph.database.rows, ['route_2'])
  expect(event!.data).toEqual({ ...told('route_2'), allianceIds: [], alliances: [] })
})

test('a district is told with its own alliances and its routes', async () => {
  expect(await districtEvents(fixture.subgraph.database.rows, ['district_1'])).toEqual([
    {
      kind: 'district.changed',
      about: { district: 'district_1', alliance: ['alliance_3'] },
      data: {
        ...told('district_1'),
        allianceIds: ['alliance_3'],
        alliances: [since('alliance_3')],
        routeIds: ['route_1'],
        routes: [since('route_1')],
      },
    },
  ])
})
