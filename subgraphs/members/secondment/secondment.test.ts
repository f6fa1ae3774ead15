import { afterAll, beforeAll, expect, test } from 'vitest'
import { statementsOf } from '../../../shared/database/test-statements.ts'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
const county = viewer('COMMITTEE', 'org_east')

beforeAll(async () => {
  fixture = await openFixture(['anna', 'bert', 'cora', 'dora'].map((id) => fact(id, 'org_a')))
})
afterAll(() => fixture.close())

interface Payload {
  readonly userErrors: { readonly code: string }[]
  readonly secondment: Record<string, unknown> | null
}

async function change(by: ReturnType<typeof viewer>, name: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data } = await fixture.run(
    by,
    `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code }
      secondment { id post since dueOn until from { id } organization { id } member { id name } } } }`,
    { input },
  )
  return (data as Record<string, Payload>)[name]!
}

const service = (memberId: string) => ({
  memberId,
  organizationId: 'org_c',
  post: '第一书记',
  since: '2026-03-01',
  dueOn: '2027-03-01',
})

async function told(): Promise<[string, unknown, unknown][]> {
  await fixture.members.events.publish()
  const events = await fixture.members.events.read(0, 1000)
  return events
    .filter(({ kind }) => kind.startsWith('secondment.'))
    .map(({ kind, about, data }) => [kind, about.organization, data])
}

test('who is seconded is known to the host while it lasts, to whom it belongs all the while, and linkage is told', async () => {
  const { userErrors, secondment } = await change(
    secretary('org_a'),
    'beginSecondment',
    service('member_anna'),
  )
  expect([userErrors, secondment]).toMatchObject([
    [],
    {
      post: '第一书记',
      dueOn: '2027-03-01',
      until: null,
      from: { id: 'org_a' },
      organization: { id: 'org_c' },
    },
  ])
  const host = secretary('org_c')
  const guests = '{ members { nodes { id name secondments(first: 1) { nodes { post } } } } }'
  const { data } = await fixture.run(host, guests)
  expect(data).toEqual({
    members: { nodes: [{ id: 'member_anna', name: 'a**', secondments: { nodes: [{ post: '第一书记' }] } }] },
  })
  const { errors } = await fixture.run(host, '{ members { nodes { phone(purpose: CONTACT) } } }')
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const again = await change(secretary('org_a'), 'beginSecondment', {
    ...service('member_anna'),
    organizationId: 'org_b',
  })
  expect(again.userErrors).toEqual([{ code: 'SECONDED' }])
  const end = { secondmentId: secondment!.id, on: '2026-10-01' }
  expect(await change(host, 'endSecondment', end)).toEqual({ userErrors: [], secondment: null })
  expect((await fixture.run(host, guests)).data).toEqual({ members: { nodes: [] } })
  expect((await change(county, 'endSecondment', end)).userErrors).toEqual([{ code: 'WRONG_STATE' }])
  const earlier = { ...service('member_anna'), since: '2026-09-30' }
  const overlapping = await change(secretary('org_a'), 'beginSecondment', earlier)
  expect(overlapping.userErrors).toEqual([{ code: 'SECONDED' }])
  const data0 = { from: 'org_a', to: 'org_c', regionCode: '150403' }
  expect(await told()).toEqual([
    ['secondment.begun', ['org_a', 'org_c'], { ...data0, on: '2026-03-01' }],
    ['secondment.ended', ['org_a', 'org_c'], { ...data0, on: '2026-10-01' }],
  ])
})

test('whoever goes to another organization serves for the one before no longer', async () => {
  const { secondment } = await change(secretary('org_a'), 'beginSecondment', service('member_bert'))
  const transfer = () =>
    fixture.run(
      county,
      `mutation { transferMember(input: { memberId: "member_bert", version: 1, toOrganizationId: "org_b", on: "2026-11-01" }) {
      member { secondments { nodes { id until } } } } }`,
    )
  let answer: Awaited<ReturnType<typeof transfer>> | undefined
  const sent = await statementsOf(fixture.members.database, async () => {
    answer = await transfer()
  })
  expect(sent.filter((text) => /"secondment".* for update/s.test(text))).toHaveLength(1)
  expect(pick(answer!.data, 'transferMember.member.secondments.nodes')).toEqual([
    { id: secondment!.id, until: '2026-11-01' },
  ])
  expect((await told()).map(([kind]) => kind).at(-1)).toBe('secondment.ended')
})

test('whose agreed time is over is told of once, on the day and not before', async () => {
  const agreed = (memberId: string, dueOn: string) =>
    change(county, 'beginSecondment', { ...service(memberId), organizationId: 'org_b', dueOn })
  const { secondment } = await agreed('member_cora', '2026-11-23')
  await agreed('member_dora', '2026-11-24')
  for (const _ of [1, 2]) await fixture.members.caughtUp()
  const due = (await told()).filter(([kind]) => kind === 'secondment.due')
  expect(due).toEqual([
    [
      'secondment.due',
      ['org_a', 'org_b'],
      { from: 'org_a', to: 'org_b', on: '2026-11-23', regionCode: '150402' },
    ],
  ])
  expect(secondment).toMatchObject({ until: null })
})

test.each([
  ['the host', secretary('org_c'), {}, 'NOT_FOUND'],
  ['the person', viewer('PARTY_MEMBER', 'org_b', 'member_bert'), {}, 'FORBIDDEN'],
  ['an unknown organization', county, { organizationId: 'org_x' }, 'NOT_FOUND'],
  ['before belonging here', county, { since: '2026-10-31' }, 'DATE_ORDER'],
])('refused: %s', async (_, by, full, code) => {
  const input = { ...service('member_bert'), since: '2026-11-02', ...full }
  expect((await change(by, 'beginSecondment', input)).userErrors).toEqual([{ code }])
})

test('an organization sees who goes and who comes; as many statements for many as for one', async () => {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
    secondments(first: 5) { totalCount nodes { from { id } organization { id } member { name } } } } } }`
  const of = (ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'Organization', id })) })
  const { data } = await fixture.run(viewer('COMMITTEE', 'org_city'), query, of(['org_a', 'org_c', 'org_b']))
  expect(pick(data, '_entities.secondments.totalCount')).toEqual([4, 2, 2])
  const one = await fixture.statements(county, query, of(['org_a']))
  expect(await fixture.statements(county, query, of(['org_a', 'org_b', 'org_c']))).toBe(one)
})
