import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  const duty = { organizationId: 'org_gone', post: '志愿者', since: '2024-01-01' }
  fixture = await openFixture([fact('anna', 'org_a', { reportIns: [duty] }), fact('ben', 'org_a')])
})
afterAll(() => fixture.close())

const reportIn = /* GraphQL */ `mutation ReportIn($input: ReportInInput!) {
  reportIn(input: $input) { reportIn { id post since until member { id } organization { id } } userErrors { field code } }
}`
const end = /* GraphQL */ `mutation End($input: EndReportInInput!) {
  endReportIn(input: $input) { reportIn { until } userErrors { field code } }
}`
const input = { memberId: 'member_anna', organizationId: 'org_c', post: '网格协理员', since: '2026-03-01' }

test.each([
  ['the person', viewer('PARTY_MEMBER', 'org_a', 'member_anna'), {}, 'FORBIDDEN'],
  ['the host, who would come to see a stranger', secretary('org_c'), {}, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { organizationId: 'org_a' }, 'OWN_ORGANIZATION'],
  ['the secretary', secretary('org_a'), { organizationId: 'org_gone' }, 'INACTIVE_ORGANIZATION'],
  ['the secretary', secretary('org_a'), { since: '2015-06-30' }, 'DATE_ORDER'],
])('a report-in by %s %j %j is refused: %s', async (_name, by, differently, code) => {
  const { data } = await fixture.run(by, reportIn, { input: { ...input, ...differently } })
  expect(pick(data, 'reportIn.userErrors.code')).toEqual([code])
})

test('a report-in is seen by the host until it ends', async () => {
  const made = await fixture.run(secretary('org_a'), reportIn, { input })
  const [reportInId] = pick(made.data, 'reportIn.reportIn.id')
  expect(pick(made.data, 'reportIn.reportIn')).toEqual([
    {
      id: reportInId,
      post: '网格协理员',
      since: '2026-03-01',
      until: null,
      member: { id: 'member_anna' },
      organization: { id: 'org_c' },
    },
  ])
  const seen = async () =>
    pick((await fixture.run(secretary('org_c'), '{ members { nodes { id } } }')).data, 'members.nodes.id')
  expect(await seen()).toEqual(['member_anna'])

  const others = [secretary('org_b'), secretary('org_gone'), viewer('PARTY_MEMBER', 'org_a', 'member_anna')]
  const refused = await Promise.all(
    others.map((by) => fixture.run(by, end, { input: { reportInId, on: '2026-10-01' } })),
  )
  const codes = refused.flatMap(({ data }) => pick(data, 'endReportIn.userErrors.code'))
  expect(codes).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN'])

  const ended = await fixture.run(secretary('org_c'), end, { input: { reportInId, on: '2026-10-01' } })
  expect(ended.data).toEqual({ endReportIn: { reportIn: null, userErrors: [] } })
  expect(await seen()).toEqual([])
  const twice = await fixture.run(secretary('org_a'), end, { input: { reportInId, on: '2026-10-02' } })
  expect(pick(twice.data, 'endReportIn.userErrors.code')).toEqual(['WRONG_STATE'])
})

test('its events name both organizations and no person', async () => {
  const { events } = fixture.members
  await events.publish()
  const told = await events.read((await events.head()) - 2, 2)
  expect(told.map(({ kind }) => kind)).toEqual(['member.reportedIn', 'member.reportInEnded'])
  for (const { about } of told)
    expect(about).toMatchObject({ member: 'member_anna', organization: ['org_a', 'org_c'] })
  expect(JSON.stringify(told)).not.toMatch(/"anna"|网格协理员/)
})

test('of two at once at the same organization, one is made', async () => {
  const twice = { ...input, memberId: 'member_ben' }
  const answers = await Promise.all(
    [1, 2].map(() => fixture.run(secretary('org_a'), reportIn, { input: twice })),
  )
  const codes = answers.flatMap(({ data }) => pick(data, 'reportIn.userErrors.code'))
  expect(codes).toEqual(['REPORTED_IN'])
})
