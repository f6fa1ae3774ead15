import { beforeAll, expect, test } from 'vitest'
import {
  acted,
  allianceEvent,
  districtEvent,
  organization,
  placesEvent,
  standingEvent,
} from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'
import { measure } from './measure.ts'
import { measureAside } from './measure-aside.ts'

const linkage = useLinkage()
const { organizations, activities, lists } = linkage.logs
beforeAll(async () => {
  organizations.append(
    placesEvent([
      organization('org_county', '150400', null),
      organization('alliance_one', '150400', null),
      ...['a', 'b', 'c', 'd', 'e'].map((name) => organization(`org_${name}`)),
    ]),
    allianceEvent('alliance_one', ['org_a', 'org_b', 'org_c', 'org_d', 'org_e']),
    districtEvent('district_one', ['alliance_one']),
    standingEvent({
      org_a: [['COMPANY', 'ENERGY']],
      org_b: [['COMPANY', 'ENERGY']],
      org_c: [['VILLAGE', 'TRADE']],
    }),
  )
  activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_b'], { on: '2026-01-10' }),
    acted('activity.closed', 'activity_2', ['org_b', 'org_c'], { on: '2026-01-20' }),
    acted('activity.closed', 'activity_3', ['org_c', 'org_d'], { on: '2026-02-01' }),
    acted('activity.closed', 'activity_4', ['org_a', 'org_z'], { on: '2026-01-01' }),
  )
  lists.append(
    acted('match.done', 'match_1', ['org_a', 'org_b'], { on: '2026-01-01', from: 'org_a', to: 'org_b' }),
  )
  await linkage.subgraph().caughtUp()
})

const asked = (
  areaId: string,
  to = '2026-12-31',
) => `{ linkage(areaId: "${areaId}", from: "2026-01-01", to: "${to}") {
  areaId name from to kinds counts organizationCount tieCount pairCount density isolatedShare reciprocity sectorMixing levelMixing
  communityCount modularity asOf { source position }
  positions { organization { id } ties partners given taken betweenness bridge isolated community } } }`
const area = async (who: Parameters<typeof linkage.ask>[0], areaId: string, to?: string) =>
  (await linkage.ask(who, asked(areaId, to))).linkage

test('a district has figures, and its organizations, the broker first', async () => {
  const found = await area('analyst', 'district_one')
  expect(found).toMatchObject({
    name: 'district_one片区',
    organizationCount: 5,
    tieCount: 4,
    pairCount: 3,
    density: 0.3,
    isolatedShare: 0.2,
    reciprocity: 0,
    asOf: [
      { source: 'activities', position: 4 },
      { source: 'lists', position: 1 },
      { source: 'organizations', position: 4 },
    ],
  })
  expect(found.sectorMixing).toBeCloseTo(-1 / 11, 10)
  expect(found.positions).toHaveLength(5)
  expect(found.positions[0]).toMatchObject({
    organization: { id: 'org_b' },
    ties: 3,
    partners: 2,
    taken: 1,
    bridge: true,
  })
  expect(found.positions.at(-1)).toMatchObject({ organization: { id: 'org_e' }, isolated: true })
})

test.each(['alliance_one', 'org_county', '1504', '150402'])('so has %s', async (areaId) => {
  expect(await area('nobody', areaId)).toMatchObject({ tieCount: 4, positions: [] })
})

test('a window ends with its last day, and what is cancelled is gone', async () => {
  expect(await area('analyst', 'district_one', '2026-01-31')).toMatchObject({ tieCount: 3, pairCount: 2 })
  activities.append(acted('activity.cancelled', 'activity_2', []))
  await linkage.subgraph().caughtUp()
  expect(await area('analyst', 'district_one', '2026-01-31')).toMatchObject({ tieCount: 2, pairCount: 1 })
})

test('figures of organizations are for those who belong to them', async () => {
  const ids = async (who: 'secretary' | 'outsider' | 'operator') =>
    (await area(who, 'district_one')).positions.map((one: any) => one.organization.id)
  expect([await ids('secretary'), await ids('outsider'), await ids('operator')]).toEqual([['org_a'], [], []])
})

test('of some organizations only, as far as they are in the area', async () => {
  const some = (ids: string) =>
    asked('district_one').replace('positions {', `positions(organizationIds: ${ids}) {`)
  const { linkage: found } = await linkage.ask('analyst', some('["org_e", "org_county"]'))
  expect(found.positions).toMatchObject([{ organization: { id: 'org_e' }, isolated: true, ties: 0 }])
  expect(await linkage.statements('analyst', some('["org_e", "org_a"]'))).toBe(
    await linkage.statements('analyst', some('["org_e"]')),
  )
})

test('an area that is unknown is not found, an endless list is refused', async () => {
  expect(await linkage.refusal('analyst', asked('district_two'))).toBe('NOT_FOUND')
  expect(await linkage.refusal('analyst', asked('org_0'))).toBe('NOT_FOUND')
  expect(
    await linkage.refusal(
      'analyst',
      asked('district_one').replace('positions {', 'positions(first: 1001) {'),
    ),
  ).toBe('INVALID_INPUT')
})

test('a large network is worked out in a thread, to the same figures', async () => {
  const ids = Array.from({ length: 500 }, (_, place) => `org_${String(place).padStart(3, '0')}`)
  const edges = ids.flatMap((first, place) =>
    [1, 7].flatMap((step) => {
      const second = ids[place + step]
      return second ? [{ first, second, ties: 1, weight: 1_000_000, given: 1, taken: 0 }] : []
    }),
  )
  const network = { organizations: ids, edges }
  expect(await measureAside(network)).toEqual(measure(network))
})
