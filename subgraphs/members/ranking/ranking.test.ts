import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  entities,
  type Fixture,
  fact,
  openFixture,
  references,
  secretary,
  viewer,
} from '../members-fixture.ts'
import { writeEntries } from '../points/points.write.ts'

let fixture: Fixture
const county = viewer('COMMITTEE', 'org_east')
const anna = viewer('PARTY_MEMBER', 'org_a', 'member_anna')

beforeAll(async () => {
  fixture = await openFixture([
    ...['anna', 'bert', 'cora'].map((id) => fact(id, 'org_a')),
    fact('dora', 'org_b'),
    fact('emma', 'org_c'),
  ])
  const rulesId = 'pointsrules_1'
  const items = [
    { code: 'STUDY', name: '学习', points: 200, cap: null, perHour: false, activityKind: null, veto: false },
  ]
  await sql`insert into members.points_rules (id, organization_id, version, effective_from, base, floor, veto_to, items)
    values (${rulesId}, 'org_east', 1, '2026-01-01', 6000, 0, 0, ${JSON.stringify(items)}::jsonb)`.execute(
    fixture.members.database.rows,
  )
  const entry = (id: string, on: string, quantity: number) => ({
    memberId: `member_${id}`,
    rulesId,
    item: 'STUDY',
    quantity,
    points: 200 * quantity,
    on,
  })
  await writeEntries(
    fixture.members.database.rows,
    [entry('bert', '2026-02-01', 5), entry('cora', '2026-10-10', 5), entry('cora', '2026-11-01', 1)],
    Temporal.Instant.from('2026-11-01T00:00:00Z'),
  )
})
afterAll(() => fixture.close())

async function choose(by: ReturnType<typeof viewer>, organizationId: string, ranked: boolean) {
  const { data } = await fixture.run(
    by,
    `mutation($input: SetPointsRankingInput!) { setPointsRanking(input: $input) {
      organization { id ranksPoints } userErrors { code } } }`,
    { input: { organizationId, ranked } },
  )
  return (data as { setPointsRanking: { organization: unknown; userErrors: unknown[] } }).setPointsRanking
}

async function ranking(by: ReturnType<typeof viewer> | undefined, args = 'year: 2026', id = 'org_a') {
  const selection = `pointsRanking(${args}) { quarter ranked places { place score member { id } } }`
  const { data } = await fixture.run(by, entities('Organization', selection), references('Organization', id))
  return (data as { _entities: { pointsRanking: unknown }[] })._entities[0]!.pointsRanking
}

test('there is none but where the organization chose to have one, and none once it chose otherwise', async () => {
  expect(await ranking(secretary('org_a'))).toBeNull()
  expect(await choose(secretary('org_a'), 'org_a', true)).toEqual({
    organization: { id: 'org_a', ranksPoints: true },
    userErrors: [],
  })
  expect(await ranking(secretary('org_a'))).toEqual({
    quarter: null,
    ranked: 3,
    places: [
      { place: 1, score: 72, member: { id: 'member_cora' } },
      { place: 2, score: 70, member: { id: 'member_bert' } },
      { place: 3, score: 60, member: { id: 'member_anna' } },
    ],
  })
  expect(await ranking(county, 'year: 2026', 'org_b')).toBeNull()
  await choose(secretary('org_a'), 'org_a', false)
  expect(await ranking(secretary('org_a'))).toBeNull()
  await choose(secretary('org_a'), 'org_a', true)
})

test('of a quarter, what it added', async () => {
  expect(await ranking(county, 'year: 2026, quarter: 1, first: 1')).toMatchObject({
    quarter: 1,
    places: [{ place: 1, score: 10, member: { id: 'member_bert' } }],
  })
  expect(await ranking(county, 'year: 2026, quarter: 4')).toMatchObject({
    places: [
      { place: 1, score: 12 },
      { place: 2, score: 0 },
      { place: 2, score: 0 },
    ],
  })
})

test('of a year or a quarter that has not come, nobody is ranked', async () => {
  for (const args of ['year: 2027', 'year: 2027, quarter: 1'])
    expect(await ranking(county, args)).toMatchObject({ ranked: 0, places: [] })
})

test('a member sees the first places, and who has them of oneself alone; outside nobody sees any', async () => {
  expect(await ranking(anna, 'year: 2026, first: 1')).toMatchObject({
    ranked: 3,
    places: [
      { place: 1, score: 72, member: null },
      { place: 3, score: 60, member: { id: 'member_anna' } },
    ],
  })
  const others = [
    undefined,
    secretary('org_b'),
    viewer('ANALYST', 'org_city'),
    viewer('PARTY_MEMBER', 'org_b', 'member_dora'),
  ]
  for (const other of others) expect(await ranking(other)).toBeNull()
})

test.each([
  ['another branch', secretary('org_b'), 'org_a', 'FORBIDDEN'],
  ['a member', anna, 'org_a', 'FORBIDDEN'],
  ['a dissolved organization', county, 'org_gone', 'INACTIVE_ORGANIZATION'],
])('not chosen by %s', async (_, by, id, code) => {
  expect((await choose(by, id, true)).userErrors).toEqual([{ code }])
})

test.each(['year: 2026, quarter: 5', 'year: 2026, first: 101', 'year: 12'])('refused: %s', async (args) => {
  const selection = `pointsRanking(${args}) { ranked }`
  const { errors } = await fixture.run(
    county,
    entities('Organization', selection),
    references('Organization', 'org_a'),
  )
  expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
})

test('the quarters of a score', async () => {
  const cora = viewer('PARTY_MEMBER', 'org_a', 'member_cora')
  const { data } = await fixture.run(cora, '{ me { points { score quarters { quarter gained score } } } }')
  expect(data).toEqual({
    me: {
      points: {
        score: 72,
        quarters: [1, 2, 3]
          .map((quarter) => ({ quarter, gained: 0, score: 60 }))
          .concat({ quarter: 4, gained: 12, score: 72 }),
      },
    },
  })
})

test('as many statements for many organizations as for one', async () => {
  await choose(secretary('org_b'), 'org_b', true)
  const query = entities('Organization', 'pointsRanking(year: 2026) { places { member { name } } }')
  const one = await fixture.statements(county, query, references('Organization', 'org_a'))
  expect(await fixture.statements(county, query, references('Organization', 'org_a', 'org_b'))).toBe(one)
})
