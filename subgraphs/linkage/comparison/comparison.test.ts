import { beforeAll, expect, test } from 'vitest'
import { acted, allianceEvent, organization, placesEvent, routeEvent } from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'

const linkage = useLinkage()
const { organizations, activities, lists } = linkage.logs
beforeAll(async () => {
  organizations.append(
    placesEvent([
      organization('org_county', '150400', null),
      ...['a', 'b', 'c', 'd'].map((name) => organization(`org_${name}`)),
    ]),
    allianceEvent('alliance_one', ['org_a', 'org_b']),
    allianceEvent('alliance_two', ['org_c', 'org_d']),
    routeEvent('route_red', ['alliance_one', 'alliance_two']),
  )
  // The route is founded on 1 March; the clock stands at 1 June: 93 days after it, 93 before it from 28 November on.
  activities.append(
    acted('activity.closed', 'activity_0', ['org_a', 'org_d'], { on: '2025-11-27' }),
    acted('activity.closed', 'activity_1', ['org_a', 'org_b'], { on: '2025-11-28' }),
    acted('activity.closed', 'activity_2', ['org_c', 'org_d'], { on: '2026-02-28' }),
    acted('activity.closed', 'activity_3', ['org_a', 'org_b', 'org_c'], { on: '2026-03-01' }),
    acted('activity.closed', 'activity_4', ['org_b', 'org_c'], { on: '2026-06-01' }),
    acted('activity.closed', 'activity_5', ['org_b', 'org_d'], { on: '2026-06-02' }),
  )
  lists.append(acted('match.done', 'match_1', ['org_a', 'org_z'], { on: '2026-04-01' }))
  await linkage.subgraph().caughtUp()
})

type Person = Parameters<typeof linkage.ask>[0]
const fields = `areaId name kinds counts asOf { source position } organizationCount
  before { from to tieCount pairCount density } after { from to tieCount pairCount density }
  byKind { kind before after growth } gainedCount lostCount keptCount
  gained { organizations { id } before after } lost { organizations { id } before after }`
const route = (more = '') => `{ routeGrowth(routeId: "route_red" ${more}) { ${fields} } }`
const compared = (areaId: string, before: string, after: string, more = '') =>
  `{ compareLinkage(areaId: "${areaId}", before: {${before}}, after: {${after}} ${more}) { ${fields} } }`
const quarters = ['from: "2025-10-01", to: "2025-12-31"', 'from: "2026-04-01", to: "2026-06-30"'] as const
const pair = (one: string, other: string) => ({ organizations: [{ id: one }, { id: other }] })

test('before and after a route was founded', async () => {
  const { routeGrowth } = await linkage.ask('analyst', route('kinds: [ACTIVITY, DEAL]'))
  expect(routeGrowth).toMatchObject({
    areaId: 'route_red',
    name: 'route_red风景线',
    organizationCount: 4,
    before: { from: '2025-11-28', to: '2026-02-28', tieCount: 2, pairCount: 2, density: 1 / 3 },
    after: { from: '2026-03-01', to: '2026-06-01', tieCount: 4, pairCount: 3, density: 0.5 },
    byKind: [
      { kind: 'ACTIVITY', before: 2, after: 4, growth: 1 },
      { kind: 'DEAL', before: 0, after: 0, growth: null },
    ],
    gainedCount: 2,
    lostCount: 1,
    keptCount: 1,
    gained: [
      { ...pair('org_b', 'org_c'), before: 0, after: 2 },
      { ...pair('org_a', 'org_c'), before: 0, after: 1 },
    ],
    lost: [{ ...pair('org_c', 'org_d'), before: 1, after: 0 }],
  })
  expect(routeGrowth.asOf).toContainEqual({ source: 'activities', position: 6 })
})

test('a month on either side is counted where only a month is asked for', async () => {
  const { routeGrowth } = await linkage.ask('analyst', route('months: 1'))
  expect(routeGrowth).toMatchObject({
    before: { from: '2026-01-29', to: '2026-02-28', tieCount: 1 },
    after: { from: '2026-03-01', to: '2026-03-31', tieCount: 3 },
  })
})

test('two windows of a region, which may overlap', async () => {
  const { compareLinkage } = await linkage.ask('analyst', compared('1504', ...quarters))
  expect(compareLinkage).toMatchObject({
    before: { tieCount: 2 },
    after: { tieCount: 2 },
    gainedCount: 2,
    lostCount: 2,
    keptCount: 0,
  })
  const same = await linkage.ask('analyst', compared('1504', quarters[0], quarters[0]))
  expect(same.compareLinkage).toMatchObject({ gainedCount: 0, lostCount: 0, keptCount: 2 })
})

test('counts are for everyone, partners for those who belong to one of the two', async () => {
  const seen = async (who: Person) => (await linkage.ask(who, route())).routeGrowth
  expect(await seen('nobody')).toMatchObject({ gainedCount: 2, gained: [], lost: [] })
  expect(await seen('outsider')).toMatchObject({ gainedCount: 2, gained: [], lost: [] })
  expect(await seen('secretary')).toMatchObject({ gained: [pair('org_a', 'org_c')], lost: [] })
})

test('as many partners as are asked for, in no more statements', async () => {
  const few = route().replace('gained {', 'gained(first: 1) {')
  expect((await linkage.ask('analyst', few)).routeGrowth.gained).toHaveLength(1)
  expect(await linkage.statements('analyst', few)).toBe(await linkage.statements('analyst', route()))
})

test('a route that was dissolved is compared by those who were on it to its end, up to that day', async () => {
  const { data, ...event } = routeEvent('route_past', [])
  const { data: alliance, ...changed } = allianceEvent('alliance_three', [])
  const membership = { id: 'membership_c', organizationId: 'org_c', since: '2025-01-01', until: '2026-05-15' }
  const alliances = [
    { id: 'alliance_one', since: '2026-03-01', until: '2026-04-30' },
    { id: 'alliance_two', since: '2026-03-01', until: '2026-04-01' },
    { id: 'alliance_three', since: '2026-03-01', until: '2026-04-30' },
  ]
  organizations.append(
    { ...changed, data: { ...alliance, memberships: [membership] } },
    { ...event, data: { ...data, dissolvedOn: '2026-04-30', alliances } },
  )
  await linkage.subgraph().caughtUp()
  const text = route('kinds: [ACTIVITY]').replace('route_red', 'route_past')
  expect((await linkage.ask('analyst', text)).routeGrowth).toMatchObject({
    organizationCount: 3,
    before: { from: '2025-12-30', to: '2026-02-28', tieCount: 0 },
    after: { from: '2026-03-01', to: '2026-04-30', tieCount: 3 },
    gainedCount: 3,
  })
})

test('what is cancelled is in neither window', async () => {
  activities.append(acted('activity.cancelled', 'activity_3', []))
  await linkage.subgraph().caughtUp()
  const { routeGrowth } = await linkage.ask('analyst', route())
  expect(routeGrowth).toMatchObject({ after: { tieCount: 1 }, gainedCount: 1, lostCount: 2, keptCount: 0 })
})

test.each([
  ['a route that is unknown', route().replace('route_red', 'route_blue'), 'NOT_FOUND'],
  ['no months', route('months: 0'), 'INVALID_INPUT'],
  ['too many months', route('months: 61'), 'INVALID_INPUT'],
  ['an area that is unknown', compared('district_x', ...quarters), 'NOT_FOUND'],
  [
    'a window that ends before it begins',
    compared('1504', quarters[0], 'from: "2026-02-01", to: "2026-01-01"'),
    'INVALID_INPUT',
  ],
  ['a list without end', route().replace('lost {', 'lost(first: 1001) {'), 'INVALID_INPUT'],
])('%s is refused', async (_what, text, code) => {
  expect(await linkage.refusal('analyst', text)).toBe(code)
})

test('a route that is still to be founded has no after', async () => {
  const { data, ...event } = routeEvent('route_later', ['alliance_one'])
  organizations.append({ ...event, data: { ...data, foundedOn: '2026-06-02' } })
  await linkage.subgraph().caughtUp()
  const text = route().replace('route_red', 'route_later')
  expect(await linkage.refusal('analyst', text)).toBe('INVALID_INPUT')
})
