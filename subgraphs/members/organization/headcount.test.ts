import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  called,
  entities,
  type Fixture,
  fact,
  openFixture,
  pick,
  place,
  references,
  secretary,
  viewer,
} from '../members-fixture.ts'

const moved = { since: '2020-01-01', transfers: [{ fromOrganizationId: 'org_b', on: '2020-01-01' }] }

/** Six in A, of whom two came from B in 2020; four in B; one in C. */
const facts = [
  ...['a1', 'a2', 'a3', 'a4'].map((name) => fact(name, 'org_a')),
  ...['a5', 'a6'].map((name) => fact(name, 'org_a', moved)),
  ...['b1', 'b2', 'b3'].map((name) => fact(name, 'org_b')),
  fact('b4', 'org_b', { reportIns: [{ organizationId: 'org_a', post: '志愿者', since: '2024-01-01' }] }),
  fact('c1', 'org_c'),
]
const places = references('Organization', 'org_a', 'org_b', 'org_c', 'org_east', 'org_city', 'org_unheard')

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture(facts)
})
afterAll(() => fixture.close())

async function counts(by: ReturnType<typeof viewer> | undefined, args = '') {
  const { data, errors } = await fixture.run(by, entities('Organization', `headcount${args}`), places)
  expect(errors).toBeUndefined()
  return (data as { _entities: { headcount: number | null }[] })._entities.map(({ headcount }) => headcount)
}

test.each([
  ['anonymous', undefined, [5, null, null, 0, 0, 0]],
  ['an analyst', viewer('ANALYST', 'org_city'), [5, null, null, 0, 0, 0]],
  ['an alliance office', viewer('ALLIANCE_OFFICE', 'org_city'), [5, null, null, 0, 0, 0]],
  ['the secretary of B', secretary('org_b'), [5, 4, null, 0, 0, 0]],
  ['the committee of the east', viewer('COMMITTEE', 'org_east'), [6, 4, null, 0, 0, 0]],
  ['the committee of the city', viewer('COMMITTEE', 'org_city'), [6, 4, 1, 0, 0, 0]],
])(
  'groups of one to four are not told to %s without a right to them, the others in fives',
  async (_name, by, expected) => {
    expect(await counts(by)).toEqual(expected)
  },
)

test('those below count where they are asked for', async () => {
  expect(await counts(undefined, '(includeBelow: true)')).toEqual([5, null, null, 5, 5, 0])
  expect(await counts(viewer('COMMITTEE', 'org_city'), '(includeBelow: true)')).toEqual([6, 4, 1, 10, 11, 0])
  expect(await counts(secretary('org_c'), '(includeBelow: true)')).toEqual([5, null, 1, 5, 6, 0])
})

test.each([
  ['2015-06-30', [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]],
  ['2019-12-31', [4, 6, 1, 0, 0, 0], [4, 6, 1, 10, 11, 0]],
  ['2020-01-01', [6, 4, 1, 0, 0, 0], [6, 4, 1, 10, 11, 0]],
])('on %s as many belonged as the periods say', async (day, alone, withBelow) => {
  const committee = viewer('COMMITTEE', 'org_city')
  expect(await counts(committee, `(asOf: "${day}")`)).toEqual(alone)
  expect(await counts(committee, `(asOf: "${day}", includeBelow: true)`)).toEqual(withBelow)
})

test('the roll of a past day shows those who are still within sight, but to a host nobody', async () => {
  const query = entities('Organization', 'members(asOf: "2019-12-31") { totalCount nodes { id } }')
  const roll = async (by: ReturnType<typeof viewer>) =>
    called(
      pick(
        (await fixture.run(by, query, references('Organization', 'org_b'))).data,
        '_entities.members.nodes.id',
      ),
    )
  expect(await roll(viewer('COMMITTEE', 'org_east'))).toEqual(['a5', 'a6', 'b1', 'b2', 'b3', 'b4'])
  expect(await roll(secretary('org_b'))).toEqual(['b1', 'b2', 'b3', 'b4'])
  expect(await roll(secretary('org_a'))).toEqual(['a5', 'a6'])
})

test('fifty organizations take as many statements as one', async () => {
  const query = entities(
    'Organization',
    'headcount all: headcount(includeBelow: true) members(first: 5) { totalCount nodes { name belongings { totalCount nodes { organization { id } } } reportIns { totalCount } organizationAt(asOf: "2019-12-31") { id } } } reportIns { totalCount nodes { member { name } } }',
  )
  const ids = ['org_a', 'org_b', 'org_c', ...Array.from({ length: 47 }, (_, index) => `org_${index}`)]
  const by = viewer('COMMITTEE', 'org_city')
  const forOne = await fixture.statements(by, query, references('Organization', 'org_a'))
  const forMany = await fixture.statements(by, query, references('Organization', ...ids))
  expect(forMany).toBe(forOne)
  expect(forOne).toBe(8)
})

test('the counts of a thousand organizations are one statement', async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `org_${index}`)
  const of = references('Organization', ...ids)
  expect(await fixture.statements(undefined, entities('Organization', 'headcount'), of)).toBe(1)
})

test('the kept counts are those of the rolls, after loads, changes and even deletions', async () => {
  const transfer = 'mutation($i: TransferMemberInput!) { transferMember(input: $i) { userErrors { code } } }'
  const remove = 'mutation($i: RemoveMemberInput!) { removeMember(input: $i) { userErrors { code } } }'
  const city = viewer('COMMITTEE', 'org_city')
  const to = { memberId: 'member_a1', toOrganizationId: 'org_east', on: '2026-01-01', version: 1 }
  await fixture.run(city, transfer, { i: to })
  await fixture.run(city, remove, { i: { memberId: 'member_b1', on: '2026-01-01', version: 1 } })
  const db = fixture.members.database.rows
  await db.transaction().execute(async (tx) => {
    await sql`delete from members.belonging where member_id = 'member_a2'`.execute(tx)
    await sql`delete from members.member where id = 'member_a2'`.execute(tx)
  })
  const { rows } = await sql`
    select organization_id as id, count from members.headcount where count <> 0 order by 1`.execute(db)
  const { rows: real } = await sql`
    select organization_id as id, count(*) from members.member where status = 'ACTIVE' group by 1 order by 1`.execute(
    db,
  )
  expect(rows).toEqual(real)
  expect(rows).toEqual([
    { id: 'org_a', count: 4 },
    { id: 'org_b', count: 3 },
    { id: 'org_c', count: 1 },
    { id: 'org_east', count: 1 },
  ])
})

test('when an organization moves, rights and regions move with it', async () => {
  const path = ['org_c', 'org_east', 'org_city']
  const inEast = () =>
    fixture.run(
      viewer('COMMITTEE', 'org_east'),
      '{ members(filter: { regionCode: "1504" }) { nodes { id } } }',
    )
  expect(pick((await inEast()).data, 'members.nodes.id')).not.toContain('member_c1')
  fixture.log.tell([place('org_c', { superiorId: 'org_east', path, inside: path, regionCode: '150402' })])
  await fixture.members.caughtUp()
  expect(pick((await inEast()).data, 'members.nodes.id')).toContain('member_c1')
  const { data } = await fixture.run(
    secretary('org_c'),
    '{ members(filter: { regionCode: "150402" }) { totalCount } }',
  )
  expect(data).toEqual({ members: { totalCount: 1 } })
  expect(await counts(undefined, '(includeBelow: true)')).toEqual([null, null, null, null, null, 0])
  expect(await counts(viewer('COMMITTEE', 'org_city'), '(includeBelow: true)')).toEqual([4, 3, 1, 9, 9, 0])
})
