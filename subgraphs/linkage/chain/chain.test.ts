import { beforeAll, expect, test } from 'vitest'
import { acted, organization, placesEvent } from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'

const linkage = useLinkage()
const { organizations, activities, lists } = linkage.logs
beforeAll(async () => {
  organizations.append(
    placesEvent([
      organization('org_county', '150400', null),
      ...['a', 'b', 'c', 'd', 'e'].map((name) => organization(`org_${name}`)),
    ]),
  )
  activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_b'], { on: '2026-01-10' }),
    acted('activity.closed', 'activity_2', ['org_b', 'org_a'], { on: '2026-02-10' }),
    acted('activity.closed', 'activity_3', ['org_b', 'org_c'], { on: '2026-01-20' }),
    acted('activity.closed', 'activity_4', ['org_a', 'org_c'], { on: '2025-01-20' }),
  )
  lists.append(
    acted('match.done', 'match_1', ['org_d', 'org_c'], { on: '2026-03-01', from: 'org_c', to: 'org_d' }),
  )
  await linkage.subgraph().caughtUp()
})

type Person = Parameters<typeof linkage.ask>[0]
const asked = (a: string, b: string, more = '', ties = '') =>
  `{ shortestChain(organizationId: "org_${a}", otherId: "org_${b}", from: "2026-01-01", to: "2026-12-31" ${more}) {
    from to kinds counts length asOf { source position } organizations { id }
    steps { nearer { id } farther { id } tieCount ties${ties} { actId on kind organizations { id } } } } }`
const chain = async (who: Person, a: string, b: string, more?: string, ties?: string) =>
  (await linkage.ask(who, asked(a, b, more, ties))).shortestChain
const ids = ({ organizations: along }: { organizations: { id: string }[] }) => along.map(({ id }) => id)

test('the chain with the acts along it, the newest first', async () => {
  const found = await chain('analyst', 'a', 'd')
  expect(found).toMatchObject({ length: 3, from: '2026-01-01', to: '2026-12-31' })
  expect(ids(found)).toEqual(['org_a', 'org_b', 'org_c', 'org_d'])
  expect(found.asOf).toContainEqual({ source: 'activities', position: 4 })
  expect(found.steps.map(({ tieCount }: { tieCount: number }) => tieCount)).toEqual([2, 1, 1])
  expect(found.steps[0].ties.map(({ actId }: { actId: string }) => actId)).toEqual([
    'activity_2',
    'activity_1',
  ])
  expect(found.steps[2]).toMatchObject({
    nearer: { id: 'org_c' },
    farther: { id: 'org_d' },
    ties: [{ actId: 'match_1', kind: 'DEAL', organizations: [{ id: 'org_c' }, { id: 'org_d' }] }],
  })
})

test('the other way round it is the same turned over', async () => {
  expect(ids(await chain('analyst', 'd', 'a'))).toEqual(['org_d', 'org_c', 'org_b', 'org_a'])
})

test('a longer window has a shorter way, fewer kinds have none', async () => {
  const text = asked('a', 'd').replace('2026-01-01', '2025-01-01')
  expect((await linkage.ask('analyst', text)).shortestChain.length).toBe(2)
  expect(await chain('analyst', 'a', 'd', 'kinds: [ACTIVITY]')).toMatchObject({
    length: null,
    organizations: [],
    steps: [],
  })
})

test('from one to itself it has no step; to one who did nothing there is none', async () => {
  expect(await chain('analyst', 'a', 'a')).toMatchObject({ length: 0, steps: [] })
  expect(await chain('analyst', 'a', 'e')).toMatchObject({ length: null })
})

test('it leads over ties that one may see, and no others', async () => {
  expect(await chain('secretary', 'a', 'b')).toMatchObject({ length: 1 })
  for (const who of ['secretary', 'outsider', 'operator', 'nobody'] as const)
    expect(await chain(who, 'a', 'd')).toMatchObject({ length: null, organizations: [] })
})

test('a chain of many steps takes no more statements than one of a single step', async () => {
  expect(await linkage.statements('analyst', asked('a', 'd'))).toBe(
    await linkage.statements('analyst', asked('a', 'b')),
  )
})

test('what is cancelled is in no chain', async () => {
  activities.append(acted('activity.cancelled', 'activity_3', []))
  await linkage.subgraph().caughtUp()
  expect(await chain('analyst', 'a', 'd')).toMatchObject({ length: null })
})

test.each([
  ['an organization that is unknown', asked('a', 'x'), 'NOT_FOUND'],
  ['one that is no organization', asked('a', 'b').replace('org_a', 'alliance_one'), 'NOT_FOUND'],
  [
    'a window that ends before it begins',
    asked('a', 'b').replace('2026-12-31', '2025-12-31'),
    'INVALID_INPUT',
  ],
  ['too many acts', asked('a', 'b', '', '(first: 21)'), 'INVALID_INPUT'],
])('%s is refused', async (_what, text, code) => {
  expect(await linkage.refusal('analyst', text)).toBe(code)
})
