import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import {
  acted,
  allianceEvent,
  districtEvent,
  organization,
  placesEvent,
  routeEvent,
  standingEvent,
} from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'
import { keepCounted } from './keep-counted.ts'

const linkage = useLinkage()
const { organizations, activities, lists } = linkage.logs
beforeAll(async () => {
  organizations.append(
    placesEvent([organization('org_a'), organization('org_b', '150403102'), organization('org_c')]),
    allianceEvent('alliance_one', ['org_a'], ['org_c']),
    allianceEvent('alliance_two', ['org_b', 'org_c']),
    routeEvent('route_red', ['alliance_one', 'alliance_two']),
    districtEvent('district_north', ['alliance_one']),
    districtEvent('district_south', ['alliance_two']),
    standingEvent({ org_a: [['COMPANY', 'ENERGY']], org_b: [['VILLAGE', 'AGRICULTURE']] }),
  )
  activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_b', 'org_c'], { on: '2026-01-31' }),
    acted('activity.closed', 'activity_2', ['org_b', 'org_c'], { on: '2026-02-01' }),
  )
  lists.append(
    acted('match.done', 'match_1', ['org_a', 'org_b'], { on: '2026-04-01', from: 'org_a', to: 'org_b' }),
  )
  await linkage.subgraph().caughtUp()
})

const asked = (dimension: string, more = '') =>
  `{ flows(dimension: ${dimension}, from: "2026-01-01", to: "2026-06-30" ${more}) {
    dimension from to by kinds counts asOf { source position eventId at } periods groups { key name }
    totals { period ties weight } matrix givenMatrix
    cells { period first { key } second { key } ties weight given taken } } }`
const flows = async (dimension: string, more?: string) =>
  (await linkage.ask('nobody', asked(dimension, more))).flows

test('district by district, over the window', async () => {
  expect(await flows('DISTRICT')).toMatchObject({
    periods: ['ALL'],
    groups: [
      { key: 'district_north', name: 'district_north片区' },
      { key: 'district_south', name: 'district_south片区' },
    ],
    totals: [{ period: 'ALL', ties: 5, weight: 3.5 }],
    matrix: [
      [
        [0, 3],
        [3, 2],
      ],
    ],
    givenMatrix: [
      [
        [0, 1],
        [0, 0],
      ],
    ],
    asOf: [
      { source: 'activities', position: 2 },
      { source: 'lists', position: 1 },
      { source: 'organizations', position: 7 },
    ],
  })
})

test.each([
  ['ROUTE', [[5]]],
  [
    'ALLIANCE',
    [
      [0, 3],
      [3, 2],
    ],
  ],
  [
    'KIND',
    [
      [0, 2, 1],
      [2, 0, 2],
      [1, 2, 0],
    ],
  ],
  [
    'SECTOR',
    [
      [0, 2, 1],
      [2, 0, 2],
      [1, 2, 0],
    ],
  ],
  [
    'LEVEL',
    [
      [1, 4],
      [4, 0],
    ],
  ],
])('by %s', async (dimension, matrix) => {
  const found = await flows(dimension)
  expect(found.groups).toHaveLength(matrix.length)
  if (dimension === 'KIND')
    expect(found.groups.map(({ key }: { key: string }) => key)).toEqual([null, 'COMPANY', 'VILLAGE'])
  const sum = (rows: number[][]) => rows.flat().reduce((all, one) => all + one, 0)
  expect(found.matrix[0].length).toBe(matrix.length)
  expect(sum(found.matrix[0])).toBe(sum(matrix))
  if (dimension === 'LEVEL' || dimension === 'ROUTE') expect(found.matrix[0]).toEqual(matrix)
})

test('by quarter, of one kind, as a list with the most first', async () => {
  const found = await flows('DISTRICT', ', by: QUARTER, kinds: [ACTIVITY]')
  expect(found.totals).toEqual([
    { period: '2026-Q1', ties: 4, weight: 2.5 },
    { period: '2026-Q2', ties: 0, weight: 0 },
  ])
  expect(found.cells).toEqual([
    {
      period: '2026-Q1',
      first: { key: 'district_north' },
      second: { key: 'district_south' },
      ties: 2,
      weight: 1,
      given: 0,
      taken: 0,
    },
    {
      period: '2026-Q1',
      first: { key: 'district_south' },
      second: { key: 'district_south' },
      ties: 2,
      weight: 1.5,
      given: 0,
      taken: 0,
    },
  ])
})

test('asked again it is read from memory: two statements more than none', async () => {
  const before = await linkage.statements('nobody', asked('DISTRICT'))
  expect(before).toBe(3)
})

test('what is cancelled is gone, who moves counts elsewhere, and what is kept is what is counted anew', async () => {
  activities.append(acted('activity.cancelled', 'activity_1', ['org_a']))
  organizations.append(allianceEvent('alliance_two', ['org_b']))
  await linkage.subgraph().caughtUp()
  const found = await flows('DISTRICT', ', by: MONTH')
  expect(found.totals.map(({ ties }: { ties: number }) => ties)).toEqual([0, 1, 0, 1, 0, 0])
  expect(found.groups.map(({ key }: { key: string }) => key)).toEqual([
    null,
    'district_north',
    'district_south',
  ])
  const { rows } = await sql<{
    cube: unknown
  }>`select cube from linkage.cube where dimension = 'DISTRICT' and month = '2026-02-01'`.execute(
    linkage.subgraph().database.rows,
  )
  expect(rows).toEqual([
    {
      cube: {
        cells: [['ACTIVITY', '', 'district_south', 1, 1_000_000, 0, 0]],
        totals: [['ACTIVITY', 1, 1_000_000]],
      },
    },
  ])
})

test.each([
  ['from: "2026-01-02", to: "2026-01-31"', 'begins in a month'],
  ['from: "2026-01-01", to: "2026-01-30"', 'ends in a month'],
  ['from: "2026-02-01", to: "2026-01-31"', 'ends before it begins'],
])('a window is refused: %s (%s)', async (window) => {
  expect(await linkage.refusal('nobody', `{ flows(dimension: ROUTE, ${window}) { periods } }`)).toBe(
    'INVALID_INPUT',
  )
})

test('so is a list without end', async () => {
  const text = asked('ROUTE').replace('cells {', 'cells(first: 10001) {')
  expect(await linkage.refusal('nobody', text)).toBe('INVALID_INPUT')
})

test('what is out of date is counted again beside, all of it', async () => {
  const { rows } = linkage.subgraph().database
  await keepCounted(rows)
  expect(await keepCounted(rows)).toBe(false)
  activities.append(acted('activity.closed', 'activity_3', ['org_a', 'org_b'], { on: '2026-03-01' }))
  await linkage.subgraph().caughtUp()
  await keepCounted(rows)
  const { rows: kept } = await sql`select dimension from linkage.cube where month = '2026-03-01'`.execute(
    rows,
  )
  expect(kept).toHaveLength(6)
})
