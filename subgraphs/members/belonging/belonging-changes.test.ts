import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  const duty = { organizationId: 'org_b', post: '志愿者', since: '2024-01-01' }
  fixture = await openFixture([
    fact('anna', 'org_a', { reportIns: [duty] }),
    fact('ben', 'org_a'),
    fact('eve', 'org_a'),
  ])
})
afterAll(() => fixture.close())

const transfer = /* GraphQL */ `mutation Transfer($input: TransferMemberInput!) {
  transferMember(input: $input) { member { id version since organization { id } } userErrors { field code } }
}`
const city = viewer('COMMITTEE', 'org_city')
const input = {
  memberId: 'member_ben',
  toOrganizationId: 'org_c',
  on: '2026-01-01',
  version: 1,
  reason: '工作调动',
}

test.each([
  ['the person', viewer('PARTY_MEMBER', 'org_a', 'member_ben'), {}, 'FORBIDDEN'],
  ['the receiving secretary', secretary('org_c'), {}, 'NOT_FOUND'],
  ['an analyst', viewer('ANALYST', 'org_city'), {}, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { version: 7 }, 'STALE_VERSION'],
  ['the secretary', secretary('org_a'), { toOrganizationId: 'org_a' }, 'OWN_ORGANIZATION'],
  ['the secretary', secretary('org_a'), { toOrganizationId: 'org_none' }, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { toOrganizationId: 'alliance_x' }, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { toOrganizationId: 'org_gone' }, 'INACTIVE_ORGANIZATION'],
  ['the secretary', secretary('org_a'), { on: '2015-07-01' }, 'DATE_ORDER'],
  ['the secretary', secretary('org_a'), { on: '2026-12-01' }, 'FUTURE_DATE'],
])('a transfer by %s %j %j is refused: %s', async (_name, by, differently, code) => {
  const { data } = await fixture.run(by, transfer, { input: { ...input, ...differently } })
  expect(pick(data, 'transferMember.userErrors.code')).toEqual([code])
  const { data: after } = await fixture.run(
    city,
    '{ member(id: "member_ben") { version organization { id } belongings { totalCount } } }',
  )
  expect(after).toEqual({
    member: { version: 1, organization: { id: 'org_a' }, belongings: { totalCount: 1 } },
  })
})

test('a transfer closes one period and opens the next, and the former secretary loses sight', async () => {
  const { data } = await fixture.run(secretary('org_a'), transfer, { input })
  expect(data).toEqual({ transferMember: { member: null, userErrors: [] } })
  const history = `{ member(id: "member_ben") {
    version since organization { id } belongings { nodes { since until reason(purpose: TRANSFER) organization { id } } }
    before: organizationAt(asOf: "2025-12-31") { id } on: organizationAt(asOf: "2026-01-01") { id }
    never: organizationAt(asOf: "2015-06-30") { id }
  } }`
  expect((await fixture.run(secretary('org_c'), history)).data).toEqual({
    member: {
      version: 2,
      since: '2026-01-01',
      organization: { id: 'org_c' },
      belongings: {
        nodes: [
          { since: '2026-01-01', until: null, reason: null, organization: { id: 'org_c' } },
          { since: '2015-07-01', until: '2026-01-01', reason: '工作调动', organization: { id: 'org_a' } },
        ],
      },
      before: { id: 'org_a' },
      on: { id: 'org_c' },
      never: null,
    },
  })
  expect((await fixture.run(secretary('org_a'), history)).data).toEqual({ member: null })
})

test('its event says from where to where, and of whom only the id', async () => {
  const { events } = fixture.members
  await events.publish()
  const [event] = await events.read((await events.head()) - 1, 1)
  expect(event).toMatchObject({
    kind: 'member.transferred',
    actor: 'SECRETARY org_a',
    about: { member: 'member_ben', organization: ['org_a', 'org_c'] },
    data: { from: 'org_a', to: 'org_c', on: '2026-01-01' },
  })
  expect(JSON.stringify(event)).not.toContain('工作调动')
})

test('a transfer to where the member reported in ends the report-in', async () => {
  const toHost = { memberId: 'member_anna', toOrganizationId: 'org_b', on: '2026-01-01', version: 1 }
  await fixture.run(secretary('org_a'), transfer, { input: toHost })
  const { data } = await fixture.run(
    secretary('org_b'),
    '{ member(id: "member_anna") { reportIns { nodes { until } } } }',
  )
  expect(data).toEqual({ member: { reportIns: { nodes: [{ until: '2026-01-01' }] } } })
})

test('of ten transfers at once, one is made', async () => {
  const targets = Array.from({ length: 10 }, (_, index) => (index % 2 ? 'org_b' : 'org_c'))
  const answers = await Promise.all(
    targets.map((toOrganizationId) =>
      fixture.run(city, transfer, { input: { ...input, memberId: 'member_eve', toOrganizationId } }),
    ),
  )
  expect(answers.filter(({ data }) => pick(data, 'transferMember.member').length === 1)).toHaveLength(1)
  const codes = answers.flatMap(({ data }) => pick(data, 'transferMember.userErrors.code'))
  expect(codes).toEqual(Array(9).fill('STALE_VERSION'))
  const { data } = await fixture.run(
    city,
    '{ member(id: "member_eve") { version belongings { nodes { until } } } }',
  )
  expect(data).toEqual({
    member: { version: 2, belongings: { nodes: [{ until: null }, { until: '2026-01-01' }] } },
  })
})
