import { beforeAll, expect, test } from 'vitest'
import { acted, organization, placesEvent } from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'

const linkage = useLinkage()
beforeAll(async () => {
  const places = [
    organization('org_county', '150400', null),
    organization('org_a'),
    organization('org_b'),
    organization('org_c'),
  ]
  linkage.logs.organizations.append(placesEvent(places))
  linkage.logs.activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_b', 'org_c'], {
      on: '2026-04-01',
      allianceId: 'alliance_one',
    }),
    acted('activity.closed', 'activity_2', ['org_b', 'org_c'], { on: '2026-04-02' }),
  )
  linkage.logs.lists.append(
    acted('match.done', 'match_1', ['org_a', 'org_b'], { on: '2026-05-01', from: 'org_b', to: 'org_a' }),
  )
  await linkage.subgraph().caughtUp()
})

type Person = Parameters<typeof linkage.ask>[0]
const year = 'from: "2026-01-01", to: "2026-12-31"'
const query = (
  window: string,
) => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
  ties(${window}) { totalCount nodes { id actId kind on until weight given regionCode organizations { id } alliance { id } } } } } }`
const of = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'Organization', id })) })
const tiesOf = async (who: Person, id: string, window = year) =>
  (await linkage.ask(who, query(window), of(id)))._entities[0].ties

test('the ties of an organization are told newest first, who gave named first', async () => {
  const { totalCount, nodes } = await tiesOf('secretary', 'org_a')
  expect(totalCount).toBe(3)
  expect(nodes[0]).toMatchObject({ actId: 'match_1', kind: 'DEAL', given: true, weight: 1 })
  expect(nodes[0].organizations).toEqual([{ id: 'org_b' }, { id: 'org_a' }])
  expect(nodes[1]).toMatchObject({
    on: '2026-04-01',
    weight: 0.5,
    given: false,
    alliance: { id: 'alliance_one' },
  })
})

test('all ties that one may see are listed once each', async () => {
  const text = `{ ties(${year}) { totalCount nodes { id } } }`
  const { ties } = await linkage.ask('analyst', text)
  expect(new Set(ties.nodes.map(({ id }: { id: string }) => id)).size).toBe(5)
  expect(ties.totalCount).toBe(5)
  expect((await linkage.ask('secretary', text)).ties.totalCount).toBe(3)
  expect((await linkage.ask('nobody', text)).ties.totalCount).toBe(0)
})

test('only those of the window and of the kinds', async () => {
  expect(
    await tiesOf('analyst', 'org_b', 'from: "2026-04-02", to: "2026-05-01", kinds: [ACTIVITY]'),
  ).toMatchObject({
    totalCount: 1,
    nodes: [{ actId: 'activity_2', regionCode: '150402' }],
  })
})

test('who is in neither of the two sees no tie', async () => {
  for (const who of ['nobody', 'outsider', 'operator'] as const)
    expect(await tiesOf(who, 'org_a')).toMatchObject({ totalCount: 0, nodes: [] })
  expect((await tiesOf('secretary', 'org_b')).nodes.map(({ actId }: { actId: string }) => actId)).toEqual([
    'match_1',
    'activity_1',
  ])
})

test('a window that ends before it begins is refused, and one too long', async () => {
  const refused = (window: string) => linkage.refusal('analyst', query(window), of('org_a'))
  expect(await refused('from: "2026-02-01", to: "2026-01-31"')).toBe('INVALID_INPUT')
  expect(await refused('from: "1976-01-01", to: "2026-01-02"')).toBe('INVALID_INPUT')
})

test('ties are one statement for however many organizations, and one for their totals', async () => {
  const statements = (...ids: string[]) => linkage.statements('analyst', query(year), of(...ids))
  expect(await statements('org_a', 'org_b', 'org_c')).toBe(await statements('org_a'))
})

test('a cancelled activity is gone from every window', async () => {
  linkage.logs.activities.append(acted('activity.cancelled', 'activity_1', ['org_a']))
  await linkage.subgraph().caughtUp()
  expect((await tiesOf('analyst', 'org_a')).totalCount).toBe(1)
})

test('a pairing that ended stays with its last day', async () => {
  const pairing = async () => {
    await linkage.subgraph().caughtUp()
    return tiesOf('analyst', 'org_a', `${year}, kinds: [PAIRING]`)
  }
  const { organizations } = linkage.logs
  organizations.append(acted('pairing.agreed', 'pairing_1', ['org_a', 'org_b'], { on: '2026-02-01' }))
  expect((await pairing()).nodes).toMatchObject([{ on: '2026-02-01', until: null }])
  organizations.append(acted('pairing.ended', 'pairing_1', ['org_a', 'org_b'], { on: '2026-06-01' }))
  expect((await pairing()).nodes).toMatchObject([{ on: '2026-02-01', until: '2026-05-31' }])
})
