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

let fixture: Fixture
const keeper = secretary('org_a')
const anna = viewer('PARTY_MEMBER', 'org_a', 'member_anna')

beforeAll(async () => {
  fixture = await openFixture([
    fact('anna', 'org_a', { joinedOn: '2015-12-01', since: '2015-12-01', fullOn: '2016-12-01' }),
    fact('bert', 'org_a', { joinedOn: '2010-11-23', since: '2010-11-23', fullOn: '2011-11-23' }),
    fact('cora', 'org_a', { joinedOn: '2010-01-05', since: '2010-01-05', fullOn: '2011-01-05' }),
    fact('dora', 'org_b', { joinedOn: '2010-12-05', since: '2010-12-05', fullOn: '2011-12-05' }),
  ])
})
afterAll(() => fixture.close())

type By = ReturnType<typeof viewer>

async function change(by: By, name: string, selection: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data } = await fixture.run(
    by,
    `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code } ${selection} } }`,
    { input },
  )
  return (data as Record<string, { userErrors: { code: string }[]; honour?: { id: string } }>)[name]!
}

const award = (by: By, full: object = {}) =>
  change(by, 'awardHonour', 'honour { id title revokedOn }', {
    memberId: 'member_anna',
    title: '优秀共产党员',
    awardedOn: '2026-07-01',
    ...full,
  })

test('an honour is awarded by who keeps the roll, and taken back with the record of it', async () => {
  const { honour, userErrors } = await award(keeper)
  expect([userErrors, honour]).toMatchObject([[], { title: '优秀共产党员', revokedOn: null }])
  const revoke = { honourId: honour!.id, on: '2026-10-01' }
  const refused = await change(anna, 'revokeHonour', 'honour { id }', revoke)
  expect(refused.userErrors).toEqual([{ code: 'FORBIDDEN' }])
  expect(await change(keeper, 'revokeHonour', 'honour { revokedOn }', revoke)).toMatchObject({
    userErrors: [],
    honour: { revokedOn: '2026-10-01' },
  })
  expect((await change(keeper, 'revokeHonour', 'honour { id }', revoke)).userErrors).toEqual([
    { code: 'WRONG_STATE' },
  ])
  const { data } = await fixture.run(anna, '{ me { honours(first: 1) { nodes { title revokedOn } } } }')
  expect(data).toEqual({ me: { honours: { nodes: [{ title: '优秀共产党员', revokedOn: '2026-10-01' }] } } })
})

test.each([
  ['by the person', anna, {}, 'FORBIDDEN'],
  ['by another branch', secretary('org_b'), {}, 'NOT_FOUND'],
  ['before joining', keeper, { awardedOn: '2015-11-30' }, 'DATE_ORDER'],
  ['on a day to come', keeper, { awardedOn: '2026-11-24' }, 'FUTURE_DATE'],
  ['without a title', keeper, { title: ' ' }, 'INVALID_INPUT'],
])('not awarded %s', async (_, by, full, code) => {
  expect((await award(by, full)).userErrors).toEqual([{ code }])
})

test('a member shows the own role and pledge, and hides them again; nobody does it for another', async () => {
  const shown = { role: '党员示范岗', pledge: '首问负责' }
  expect((await change(keeper, 'showRole', 'member { id }', shown)).userErrors).toEqual([
    { code: 'FORBIDDEN' },
  ])
  for (const pledge of ['首问负责', '当日事当日毕'])
    expect(
      await change(anna, 'showRole', 'member { shownRole { role pledge since } }', { ...shown, pledge }),
    ).toEqual({
      userErrors: [],
      member: { shownRole: { role: '党员示范岗', pledge, since: '2026-11-23' } },
    })
  expect((await change(anna, 'showRole', 'member { id }', { ...shown, pledge: '' })).userErrors).toEqual([
    { code: 'INVALID_INPUT' },
  ])
  expect(await change(anna, 'hideRole', 'member { shownRole { role } }', {})).toEqual({
    userErrors: [],
    member: { shownRole: null },
  })
})

async function anniversaries(by: By | undefined, days: number) {
  const selection = `anniversaries(days: ${days}) { on years member { id } }`
  const { data, errors } = await fixture.run(
    by,
    entities('Organization', selection),
    references('Organization', 'org_a'),
  )
  if (errors) return errors[0]!.extensions.code
  return (data as { _entities: { anniversaries: unknown }[] })._entities[0]!.anniversaries
}

test('the political birthdays from today on, the next first, of those whom one may know of', async () => {
  const next = [
    { on: '2026-11-23', years: 16, member: { id: 'member_bert' } },
    { on: '2026-12-01', years: 11, member: { id: 'member_anna' } },
  ]
  expect(await anniversaries(keeper, 30)).toEqual(next)
  expect(await anniversaries(keeper, 60)).toEqual([
    ...next,
    { on: '2027-01-05', years: 17, member: { id: 'member_cora' } },
  ])
  expect(await anniversaries(keeper, 0)).toEqual(next.slice(0, 1))
  expect(await anniversaries(anna, 30)).toEqual(next.slice(1))
  expect(await anniversaries(viewer('ANALYST', 'org_city'), 30)).toEqual([])
  expect(await anniversaries(undefined, 30)).toEqual([])
  expect(await anniversaries(keeper, 367)).toBe('INVALID_INPUT')
})

test('as many statements for many as for one', async () => {
  const query = entities(
    'Organization',
    'anniversaries { member { name honours(first: 2) { totalCount } shownRole { role } } }',
  )
  const county = viewer('COMMITTEE', 'org_east')
  const one = await fixture.statements(county, query, references('Organization', 'org_a'))
  expect(await fixture.statements(county, query, references('Organization', 'org_a', 'org_b'))).toBe(one)
})

test('what a member showed goes with the member', async () => {
  const bert = viewer('PARTY_MEMBER', 'org_a', 'member_bert')
  await change(bert, 'showRole', 'member { id }', { role: '党员示范岗', pledge: '首问负责' })
  await change(keeper, 'removeMember', 'member { id }', {
    memberId: 'member_bert',
    version: 1,
    on: '2026-11-23',
  })
  const { rows } = await sql`select role from members.shown_role`.execute(fixture.members.database.rows)
  expect(rows).toEqual([])
})
