import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  entities,
  type Fixture,
  fact,
  openFixture,
  pick,
  references,
  secretary,
  viewer,
} from '../members-fixture.ts'

const list = '{ members { totalCount nodes { name } } }'
const one = 'query($id: ID!) { member(id: $id) { id name } }'

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

  test('finds in the list, by totals and by name', async () => {
    const { data } = await fixture.run(by, list)
    expect(pick(data, 'members.nodes.name')).toEqual(names)
    expect(pick(data, 'members.totalCount')).toEqual([names.length])
    for (const name of everyone) {
      const filtered = await fixture.run(
        by,
        `{ members(filter: { nameContains: "${name}" }) { totalCount } }`,
      )
      expect(pick(filtered.data, 'members.totalCount')).toEqual([names.includes(name) ? 1 : 0])
    }
  })

  test('finds by id and as an entity', async () => {
    for (const name of everyone) {
      const found = names.includes(name) ? [name] : []
      const { data } = await fixture.run(by, one, { id: `member_${name}` })
      expect(pick(data, 'member.name')).toEqual(found)
      const referred = await fixture.run(
        by,
        entities('Member', 'name'),
        references('Member', `member_${name}`),
      )
      expect(pick(referred.data, '_entities.name')).toEqual(found)
    }
  })

  test('finds below organizations', async () => {
    const rolls = 'members { totalCount nodes { name } } reportIns { nodes { member { name } } }'
    const places = references('Organization', 'org_a', 'org_b', 'org_c')
    const { data } = await fixture.run(by, entities('Organization', rolls), places)
    const total = (pick(data, '_entities.members.totalCount') as number[]).reduce(
      (sum, count) => sum + count,
      0,
    )
    expect(pick(data, '_entities.members.nodes.name').sort()).toEqual(names)
    expect(total).toBe(names.length)
    const duties = pick(data, '_entities.reportIns.nodes.member.name')
    expect(duties.sort()).toEqual(names.filter((name) => name === 'ben' || name === 'dora'))
  })
})

const personal =
  '{ member(id: "member_ben") { name phone birthOn sex organizationAt(asOf: "2020-01-01") { id } belongings { totalCount } } }'
const all = { phone: '10012345678', birthOn: '1990-05-01', sex: 'FEMALE' }
const none = { phone: '100****5678', birthOn: null, sex: null, organizationAt: null, belongings: null }

test.each([
  ['the person', viewer('PARTY_MEMBER', 'org_a', 'member_ben'), all, 0],
  ['who keeps the roll', secretary('org_a'), all, 0],
  ['the committee above', viewer('COMMITTEE', 'org_east'), all, 0],
  ['who hosts the report-in', secretary('org_c'), none, 4],
])('what %s reads of a person', async (_name, by, expected, refusals) => {
  const { data, errors = [] } = await fixture.run(by, personal)
  expect(pick(data, 'member')[0]).toMatchObject({ name: 'ben', ...expected })
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
