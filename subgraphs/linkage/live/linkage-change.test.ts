import { beforeAll, expect, test, vi } from 'vitest'
import { encodeCursor } from '../../../shared/events/cursor.ts'
import {
  acted,
  allianceEvent,
  districtEvent,
  organization,
  placesEvent,
  routeEvent,
} from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'

const linkage = useLinkage()
const { organizations, activities } = linkage.logs
beforeAll(async () => {
  organizations.append(
    placesEvent([
      organization('org_county', '1504', null),
      ...['a', 'b', 'c'].map((name) => organization(`org_${name}`, '150402')),
      organization('org_far', '150403', null),
    ]),
    allianceEvent('alliance_one', ['org_a', 'org_b']),
    allianceEvent('alliance_two', ['org_c']),
    routeEvent('route_red', ['alliance_one', 'alliance_two']),
    districtEvent('district_one', ['alliance_one']),
  )
  await linkage.subgraph().caughtUp()
})

/** What linkage has told since, area by area. */
async function told(work: () => void): Promise<string[]> {
  const { events } = linkage.subgraph()
  await events.publish()
  const before = await events.head()
  work()
  await linkage.subgraph().caughtUp()
  await events.publish()
  return (await events.read(before, 1000)).flatMap(({ about }) => about.area ?? [])
}
const close = (id: string, ...who: string[]) =>
  activities.append(acted('activity.closed', id, who, { on: '2026-02-01' }))
const regions = ['15', '150', '1504', '15040', '150402']

test('of an act the areas are told that hold two of those who took part', async () => {
  expect(await told(() => close('activity_1', 'org_a', 'org_b'))).toEqual(
    [...regions, 'alliance_one', 'district_one', 'org_county', 'route_red'].sort(),
  )
  expect(await told(() => close('activity_2', 'org_b', 'org_c'))).toEqual(
    [...regions, 'org_county', 'route_red'].sort(),
  )
  expect(await told(() => close('activity_3', 'org_a', 'org_far'))).toEqual(['15', '150', '1504', '15040'])
  expect(await told(() => close('activity_4', 'org_a'))).toEqual([])
})

test('what is taken back is told of where it counted', async () => {
  const cancel = () => activities.append(acted('activity.cancelled', 'activity_2', []))
  expect(await told(cancel)).toEqual([...regions, 'org_county', 'route_red'].sort())
})

test('who joins or leaves is told of to all areas that this concerns', async () => {
  const areas = await told(() => organizations.append(allianceEvent('alliance_two', [], ['org_c'])))
  expect(areas).toEqual([...regions, 'alliance_two', 'org_c', 'org_county', 'route_red'].sort())
})

test('who moves is told of to the areas that it leaves, and to those that it comes to', async () => {
  const move = (regionCode: string, superiorId: string | null) =>
    told(() => organizations.append(placesEvent([organization('org_moves', regionCode, superiorId)])))
  await move('150402', 'org_county')
  const here = [...regions, 'org_county', 'org_moves']
  expect(await move('150403', null)).toEqual([...here, '150403'].sort())
  expect(await move('150403', null)).toEqual(['15', '150', '1504', '15040', '150403', 'org_moves'])
})

const asked = (areaId: string, at: object) =>
  `{ linkageChanges(areaId: "${areaId}", from: "2026-01-01", to: "2026-12-31", at: "${encodeCursor({
    ...{ source: 'linkage', position: 1 },
    ...at,
  })}") { cursor snapshot linkage { areaId tieCount from to asOf { source position } } } }`

test('first the state, then at each event that is about the area', async () => {
  const { linkageChanges } = await linkage.ask('nobody', asked('district_one', { afterId: '' }))
  expect(linkageChanges).toEqual([
    {
      cursor: encodeCursor({ source: 'linkage', position: 1 }),
      snapshot: true,
      linkage: expect.objectContaining({ areaId: 'district_one', tieCount: 1 }),
    },
  ])
  const position = (await linkage.subgraph().events.head()) + 1
  await told(() => close('activity_5', 'org_a', 'org_b'))
  const change = async (areaId: string) =>
    (await linkage.ask('nobody', asked(areaId, { position }))).linkageChanges
  expect(await change('district_one')).toMatchObject([{ snapshot: false, linkage: { tieCount: 2 } }])
  expect(await change('alliance_two')).toEqual([])
})

test('what comes in haste, and a rebuild, is told of when it is over, of all areas, also those that are no more', async () => {
  const move = (regionCode: string) =>
    organizations.append(placesEvent([organization('org_last', regionCode, null)]))
  await told(() => move('150499'))
  const inHaste = await told(() => {
    for (let act = 0; act <= 200; act++) close(`activity_many${act}`, 'org_a', 'org_b')
    for (let times = 0; times <= 200; times++) move('150403')
  })
  expect(inHaste).toEqual([])
  const { events } = linkage.subgraph()
  const before = await events.head()
  const rest = async () => (await events.read(before, 1000)).flatMap(({ about }) => about.area ?? [])
  await vi.waitFor(async () => expect(await rest()).toContain('district_one'), 20_000)
  expect(await rest()).toEqual(expect.arrayContaining(['org_far', '150499']))
  expect(await told(() => close('activity_6', 'org_a', 'org_b'))).toContain('alliance_one')
})

test.each([
  ['an area that is unknown', asked('district_x', { afterId: '' }), 'NOT_FOUND'],
  ['a cursor from elsewhere', asked('district_one', { source: 'lists' }), 'INVALID_INPUT'],
])('%s is refused', async (_what, text, code) => {
  expect(await linkage.refusal('nobody', text)).toBe(code)
})
