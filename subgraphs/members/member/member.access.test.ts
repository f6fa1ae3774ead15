import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  called,
  entities,
  type Fixture,
  fact,
  openFixture,
  pick,
  references,
  secretary,
  viewer,
} from '../members-fixture.ts'

const list = '{ members { totalCount nodes { id } } }'
const one = 'query($id: ID!) { member(id: $id) { id } }'

/** Anna and Ben are in A; Ben reports in at C; Carl is in C and was in B before; Dora reported in at B until a while ago. */
const facts = [
  fact('anna', 'org_a'),
  fact('ben', 'org_a', { reportIns: [{ organizationId: 'org_c', post: '志愿者', since: '2024-01-01' }] }),
  fact('carl', 'org_c', {
    since: '2022-01-01',
    transfers: [{ fromOrganizationId: 'org_b', on: '2022-01-01' }],
  }),
  fact('dora', 'org_a', { reportIns: [{ organizationId: 'org_b', post: '志愿者', since: '2023-01-01' }] }),
]

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture(facts)
  const { data } = await fixture.run(
    secretary('org_a'),
    '{ member(id: "member_dora") { reportIns { nodes { id } } } }',
  )
  const end =
    'mutation($id: ID!) { endReportIn(input: { reportInId: $id, on: "2024-01-01" }) { userErrors { code } } }'
  await fixture.run(secretary('org_a'), end, { id: pick(data, 'member.reportIns.nodes.id')[0] })
})
afterAll(() => fixture.close())

const everyone = ['anna', 'ben', 'carl', 'dora']
const expired = {
  ...secretary('org_a'),
  grants: [{ role: 'SECRETARY', place: 'org_a', from: '2020-01-01', to: '2026-11-22' }] as const,
}
const seen = [
  ['anonymous', undefined, []],
  ['a member', viewer('PARTY_MEMBER', 'org_a', 'member_anna'), ['anna']],
  ['a member without a record', viewer('PARTY_MEMBER', 'org_a'), []],
  ['a person without a grant', viewer(null, '', 'member_carl'), ['carl']],
  ['the secretary of A', secretary('org_a'), ['anna', 'ben', 'dora']],
  ['the liaison of A', viewer('LIAISON', 'org_a'), ['anna', 'ben', 'dora']],
  ['the secretary of B, where Carl was and Dora reported in', secretary('org_b'), []],
  ['the secretary of C, where Ben reports in', secretary('org_c'), ['ben', 'carl']],
  ['the committee of the west', viewer('COMMITTEE', 'org_west'), ['ben', 'carl']],
  ['the committee of the city', viewer('COMMITTEE', 'org_city'), everyone],
  ['the secretary of A, who is Carl', viewer('SECRETARY', 'org_a', 'member_carl'), everyone],
  ['whose grant has ended', expired, []],
  ['an analyst', viewer('ANALYST', 'org_city'), []],
  ['an alliance office', viewer('ALLIANCE_OFFICE', 'alliance_x'), []],
  ['an alliance office of the city', viewer('ALLIANCE_OFFICE', 'org_city'), []],
  ['a liaison of an alliance', viewer('LIAISON', 'alliance_x'), []],
  ['an operator', viewer('OPERATOR', 'org_city'), []],
] as const

describe.each(seen)('%s', (_name, by, seenNames) => {
  const names: readonly string[] = seenNames

  test('finds in the list and its total', async () => {
    const { data } = await fixture.run(by, list)
    expect(called(pick(data, 'members.nodes.id')).sort()).toEqual(names)
    expect(pick(data, 'members.totalCount')).toEqual([names.length])
  })

  test('finds by id and as an entity', async () => {
    for (const name of everyone) {
      const found = names.includes(name) ? [name] : []
      const { data } = await fixture.run(by, one, { id: `member_${name}` })
      expect(called(pick(data, 'member.id'))).toEqual(found)
      const referred = await fixture.run(
        by,
        entities('Member', 'id joinedOn'),
        references('Member', `member_${name}`),
      )
      expect(called(pick(referred.data, '_entities.id'))).toEqual(found)
    }
  })

  test('finds below organizations', async () => {
    const rolls = 'members { totalCount nodes { id } } reportIns { nodes { member { id } } }'
    const places = references('Organization', 'org_a', 'org_b', 'org_c')
    const { data } = await fixture.run(by, entities('Organization', rolls), places)
    const total = (pick(data, '_entities.members.totalCount') as number[]).reduce(
      (sum, count) => sum + count,
      0,
    )
    expect(called(pick(data, '_entities.members.nodes.id')).sort()).toEqual(names)
    expect(total).toBe(names.length)
    const duties = called(pick(data, '_entities.reportIns.nodes.member.id'))
    expect(duties.sort()).toEqual(names.filter((name) => name === 'ben' || name === 'dora'))
  })
})

test.each([
  ['the person', viewer('PARTY_MEMBER', 'org_a', 'member_ben'), 0],
  ['who keeps the roll', secretary('org_a'), 0],
  ['the committee above', viewer('COMMITTEE', 'org_east'), 0],
  ['who hosts the report-in', secretary('org_c'), 2],
])('where a person belonged once is known to %s', async (_name, by, refusals) => {
  const { data, errors = [] } = await fixture.run(
    by,
    '{ member(id: "member_ben") { id organizationAt(asOf: "2020-01-01") { id } belongings { totalCount } } }',
  )
  expect(pick(data, 'member.organizationAt.id')).toEqual(refusals ? [] : ['org_a'])
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array(refusals).fill('FORBIDDEN'))
})

test('a host does not get a belonging by its id', async () => {
  const own = await fixture.run(
    secretary('org_a'),
    '{ member(id: "member_ben") { belongings { nodes { id } } } }',
  )
  const of = references('Belonging', ...pick(own.data, 'member.belongings.nodes.id'))
  const query = entities('Belonging', 'since')
  expect((await fixture.run(secretary('org_a'), query, of)).data).toEqual({
    _entities: [{ since: '2015-07-01' }],
  })
  expect((await fixture.run(secretary('org_c'), query, of)).data).toEqual({ _entities: [null] })
})

test("me is the viewer's own record, and nobody's without one", async () => {
  const me = '{ me { name } }'
  expect((await fixture.run(viewer(null, '', 'member_carl'), me)).data).toEqual({ me: { name: 'carl' } })
  expect((await fixture.run(viewer('COMMITTEE', 'org_city'), me)).data).toEqual({ me: null })
  expect((await fixture.run(undefined, me)).data).toEqual({ me: null })
})
