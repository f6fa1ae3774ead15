import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const details = { officialId: '999999199005010021', address: '演示路 1 号', phone: '10055554444' }

let fixture: Fixture
beforeAll(async () => {
  const names = ['b1', 'b2', 'b3', 'b4', 'b5']
  fixture = await openFixture([
    fact('anna', 'org_a', { name: '欧阳安娜', ...details }),
    ...names.map((name) => fact(name, 'org_a')),
  ])
})
afterAll(() => fixture.close())

const city = viewer('COMMITTEE', 'org_city')
const own = viewer('PARTY_MEMBER', 'org_a', 'member_anna')
const erase =
  'mutation($input: EraseMemberInput!) { eraseMember(input: $input) { member { id name phone } userErrors { code } } }'
const input = { memberId: 'member_anna', version: 1 }

async function held(by: ReturnType<typeof viewer> | undefined, purpose = '') {
  return fixture.run(by, `{ heldAbout(of: { memberId: "member_anna" ${purpose} }) }`)
}

test('the person gets everything, opened, from every table that is about persons', async () => {
  const document = JSON.parse(pick((await held(own)).data, 'heldAbout')[0] as string)
  expect(document.member).toMatchObject([{ id: 'member_anna', name: '欧阳安娜', ...details }])
  expect(JSON.stringify(document)).not.toMatch(/_mark|sealed/)
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns where table_schema = 'members'
      and column_name in ('member_id', 'person_id')`.execute(fixture.members.database.rows)
  expect(Object.keys(document).sort()).toEqual([...rows.map(({ name }) => name), 'member'].sort())
})

test.each([
  ['the secretary without a purpose', secretary('org_a'), '', ['FORBIDDEN']],
  ['a stranger', secretary('org_b'), 'purpose: RIGHTS', undefined],
  ['nobody', undefined, 'purpose: RIGHTS', undefined],
])('%s gets nothing', async (_name, by, purpose, codes) => {
  const { data, errors } = await held(by, purpose)
  expect(data).toEqual({ heldAbout: null })
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(codes)
})

test('who keeps the roll gets it for a purpose, and the person reads of that', async () => {
  const { data } = await held(secretary('org_a'), 'purpose: RIGHTS')
  expect(pick(data, 'heldAbout')[0]).toContain('欧阳安娜')
  const { data: looks } = await fixture.run(own, '{ me { looks { nodes { fields purpose } } } }')
  expect(pick(looks, 'me.looks.nodes')).toMatchObject([
    {
      purpose: 'RIGHTS',
      fields: expect.arrayContaining(['address', 'officialId', 'reason', 'grounds', 'answer']),
    },
  ])
})

test.each([
  ['the person', own, {}, 'FORBIDDEN'],
  ['a stranger', secretary('org_b'), {}, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { version: 7 }, 'STALE_VERSION'],
  ['the secretary, of who is on the roll', secretary('org_a'), {}, 'WRONG_STATE'],
  ['the secretary', secretary('org_a'), { memberId: 'member_none' }, 'NOT_FOUND'],
])('an erasure by %s %j %j is refused: %s', async (_name, by, differently, code) => {
  const { data } = await fixture.run(by, erase, { input: { ...input, ...differently } })
  expect(pick(data, 'eraseMember.userErrors.code')).toEqual([code])
})

const counts = () =>
  fixture.run(
    city,
    entities(
      'Organization',
      'headcount before: headcount(asOf: "2020-01-01") gone: headcount(asOf: "2026-06-01")',
    ),
    references('Organization', 'org_a'),
  )

test('who has left is erased: nothing personal remains anywhere, while counts, history and looks stay', async () => {
  const leave = 'mutation($i: RemoveMemberInput!) { removeMember(input: $i) { userErrors { code } } }'
  const i = { memberId: 'member_anna', on: '2026-01-01', reason: '定居国外', version: 1 }
  await fixture.run(secretary('org_a'), leave, { i })
  const before = await counts()
  const { data } = await fixture.run(secretary('org_a'), erase, { input: { ...input, version: 2 } })
  expect(data).toEqual({
    eraseMember: { member: { id: 'member_anna', name: null, phone: null }, userErrors: [] },
  })
  expect(await counts()).toEqual(before)
  const { data: after } = await fixture.run(
    city,
    `{ member(id: "member_anna") { name(purpose: AUDIT) belongings { nodes { until reason(purpose: AUDIT) } }
      looks { totalCount } lookChain { intact } }
      findMembers(by: { name: "欧阳安娜", purpose: AUDIT }) { totalCount } }`,
  )
  expect(after).toEqual({
    member: {
      name: null,
      belongings: { nodes: [{ until: '2026-01-01', reason: null }] },
      looks: { totalCount: 1 },
      lookChain: { intact: true },
    },
    findMembers: { totalCount: 0 },
  })
  const twice = await fixture.run(secretary('org_a'), erase, { input: { ...input, version: 3 } })
  expect(pick(twice.data, 'eraseMember.userErrors.code')).toEqual(['WRONG_STATE'])
})

test('others are told that the person is erased, and the official id is free again', async () => {
  const { events } = fixture.members
  await events.publish()
  const [told] = await events.read((await events.head()) - 1, 1)
  expect(told).toMatchObject({ kind: 'member.erased', about: { member: 'member_anna' } })
  const register = 'mutation($i: RegisterMemberInput!) { registerMember(input: $i) { userErrors { code } } }'
  const person = { organizationId: 'org_a', name: '欧阳安娜', sex: 'FEMALE', birthOn: '1990-05-01' }
  const i = { ...person, joinedOn: '2015-07-01', officialId: details.officialId }
  const { data } = await fixture.run(secretary('org_a'), register, { i })
  expect(pick(data, 'registerMember.userErrors.code')).toEqual([])
})
