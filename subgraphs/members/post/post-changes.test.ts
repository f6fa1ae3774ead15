import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  const duty = { organizationId: 'org_c', post: '宣讲员', since: '2024-01-01' }
  const names = ['ben', 'cai', 'dan']
  fixture = await openFixture([
    fact('anna', 'org_a', { reportIns: [duty] }),
    ...names.map((name) => fact(name, 'org_a')),
  ])
})
afterAll(() => fixture.close())

const begin = /* GraphQL */ `mutation Begin($input: BeginPostInput!) {
  beginPost(input: $input) { post { id kind since until member { id } organization { id } } userErrors { field code } }
}`
const end = /* GraphQL */ `mutation End($input: EndPostInput!) {
  endPost(input: $input) { post { until } userErrors { field code } }
}`
const input = { memberId: 'member_anna', kind: 'SECRETARY', since: '2024-01-01' }

async function told(count: number) {
  const { events } = fixture.members
  await events.publish()
  return events.read((await events.head()) - count, count)
}

test.each([
  ['the person', viewer('PARTY_MEMBER', 'org_a', 'member_anna'), {}, 'FORBIDDEN'],
  ['the host of a report-in', secretary('org_c'), {}, 'FORBIDDEN'],
  ['a stranger', secretary('org_b'), {}, 'NOT_FOUND'],
  ['an analyst', viewer('ANALYST', 'org_city'), {}, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { memberId: 'member_none' }, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { since: '2015-06-30' }, 'DATE_ORDER'],
  ['the secretary', secretary('org_a'), { since: '2026-11-24' }, 'FUTURE_DATE'],
])('a post given by %s %j %j is refused: %s', async (_name, by, differently, code) => {
  const { data } = await fixture.run(by, begin, { input: { ...input, ...differently } })
  expect(pick(data, 'beginPost.userErrors.code')).toEqual([code])
})

test('a post begins and ends, of which others are told without the person', async () => {
  const made = await fixture.run(secretary('org_a'), begin, { input: { ...input, idempotencyKey: 'once' } })
  const again = await fixture.run(secretary('org_a'), begin, { input: { ...input, idempotencyKey: 'once' } })
  expect(again).toEqual(made)
  const [postId] = pick(made.data, 'beginPost.post.id')
  const second = { ...input, memberId: 'member_ben' }
  for (const refused of [input, second]) {
    const { data } = await fixture.run(secretary('org_a'), begin, { input: refused })
    expect(pick(data, 'beginPost.userErrors.code')).toEqual(['POST_HELD'])
  }
  const [begun] = await told(1)
  expect(begun).toMatchObject({
    kind: 'member.postChanged',
    about: { member: 'member_anna', organization: 'org_a', post: postId },
    data: { postId, kind: 'SECRETARY', change: 'BEGUN', on: '2024-01-01' },
  })
  const seen = '{ member(id: "member_anna") { posts { totalCount } } }'
  const host = async () => pick((await fixture.run(secretary('org_c'), seen)).data, 'member.posts.totalCount')
  expect(await host()).toEqual([1])
  const ending = { input: { postId, on: '2025-01-01' } }
  const wrong = await fixture.run(secretary('org_c'), end, ending)
  expect(pick(wrong.data, 'endPost.userErrors.code')).toEqual(['FORBIDDEN'])
  expect((await fixture.run(secretary('org_a'), end, ending)).data).toEqual({
    endPost: { post: { until: '2025-01-01' }, userErrors: [] },
  })
  expect(await host()).toEqual([0])
  const twice = await fixture.run(secretary('org_a'), end, ending)
  expect(pick(twice.data, 'endPost.userErrors.code')).toEqual(['WRONG_STATE'])
  const [ended] = await told(1)
  expect(ended).toMatchObject({ kind: 'member.postChanged', data: { change: 'ENDED', on: '2025-01-01' } })
})

test('whoever goes to another organization leaves the posts behind', async () => {
  await fixture.run(secretary('org_a'), begin, { input: { ...input, memberId: 'member_cai' } })
  const transfer = 'mutation($i: TransferMemberInput!) { transferMember(input: $i) { userErrors { code } } }'
  const to = { memberId: 'member_cai', toOrganizationId: 'org_b', on: '2026-01-01', version: 1 }
  await fixture.run(viewer('COMMITTEE', 'org_city'), transfer, { i: to })
  const { data } = await fixture.run(
    secretary('org_b'),
    '{ member(id: "member_cai") { posts { nodes { kind until organization { id } } } } }',
  )
  expect(pick(data, 'member.posts.nodes')).toEqual([
    { kind: 'SECRETARY', until: '2026-01-01', organization: { id: 'org_a' } },
  ])
  expect((await told(3)).map(({ kind }) => kind)).toContain('member.postChanged')
})

test('of two secretaries at once, one is made', async () => {
  const inputs = ['member_ben', 'member_dan'].map((memberId) => ({ ...input, memberId }))
  const answers = await Promise.all(
    inputs.map((each) => fixture.run(secretary('org_a'), begin, { input: each })),
  )
  expect(answers.flatMap(({ data }) => pick(data, 'beginPost.userErrors.code'))).toHaveLength(1)
})
