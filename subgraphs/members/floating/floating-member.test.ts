import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, openFixture, place, secretary, viewer } from '../members-fixture.ts'
import { officialId } from '../roster/roster-fixture.ts'

let fixture: Fixture
const today = '2026-11-23'
const county = viewer('COMMITTEE', 'org_east')

beforeAll(async () => {
  fixture = await openFixture()
})
afterAll(() => fixture.close())

interface Payload {
  readonly userErrors: { readonly code: string; readonly field: string | null }[]
  readonly floatingMember: Record<string, unknown> | null
}

async function change(by: ReturnType<typeof viewer>, name: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data } = await fixture.run(
    by,
    `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code field }
      floatingMember { id version status name phone organization { id } foundBy { id } } } }`,
    { input },
  )
  return (data as Record<string, Payload>)[name]!
}

const found = (name: string, full: object = {}) => ({
  organizationId: 'org_a',
  name,
  foundOn: '2026-05-01',
  ...full,
})

const codes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => [code, field])

test('found, registered with the certificate, assigned, gone: then nothing personal is left', async () => {
  const said = { phone: '13812340000', officialId: officialId('19880101', '001'), home: '某市某支部' }
  const report = await change(secretary('org_a'), 'reportFloatingMember', found('李流', said))
  expect(report).toMatchObject({
    userErrors: [],
    floatingMember: {
      status: 'FOUND',
      name: '李*',
      phone: '138****0000',
      organization: null,
      foundBy: { id: 'org_a' },
    },
  })
  const floatingMemberId = report.floatingMember!.id
  const registered = await change(secretary('org_a'), 'registerFloatingMember', {
    floatingMemberId,
    version: 1,
    on: '2026-05-10',
    certificate: 'LD-2026-1',
  })
  expect(registered.floatingMember).toMatchObject({ status: 'REGISTERED', version: 2 })
  const { data } = await fixture.run(
    secretary('org_a'),
    `query($id: ID!) { floatingMember(id: $id) { certificate full: certificate(purpose: ROLL_KEEPING)
      home(purpose: ROLL_KEEPING) looks(first: 1) { totalCount } } }`,
    { id: floatingMemberId },
  )
  expect(data).toEqual({
    floatingMember: { certificate: null, full: 'LD-2026-1', home: '某市某支部', looks: null },
  })
  const assigned = { floatingMemberId, version: 2, on: '2026-06-01', organizationId: 'org_b' }
  expect((await change(county, 'assignFloatingMember', assigned)).floatingMember).toMatchObject({
    status: 'ASSIGNED',
    organization: { id: 'org_b' },
    foundBy: { id: 'org_a' },
  })
  const end = { floatingMemberId, version: 3, on: today }
  expect(codes(await change(secretary('org_a'), 'endFloating', end))).toEqual([
    ['NOT_FOUND', 'floatingMemberId'],
  ])
  expect((await change(secretary('org_b'), 'endFloating', end)).floatingMember).toMatchObject({
    status: 'LEFT',
    name: null,
    phone: null,
  })
  const { rows } =
    await sql`select sealed, official_id_mark as mark, left_on as "leftOn" from members.floating_member`.execute(
      fixture.members.database.rows,
    )
  expect(rows).toEqual([{ sealed: null, mark: null, leftOn: today }])
})

test('who looked is read by the committees above', async () => {
  const { data } = await fixture.run(
    county,
    `{ floatingMembers { nodes { looks { nodes { fields purpose } } } } }`,
  )
  expect(data).toMatchObject({
    floatingMembers: {
      nodes: [{ looks: { nodes: [{ fields: ['certificate', 'home'], purpose: 'ROLL_KEEPING' }] } }],
    },
  })
})

test.each([
  ['another branch', secretary('org_b'), found('李'), 'FORBIDDEN', null],
  ['a member', viewer('PARTY_MEMBER', 'org_a', 'member_x'), found('李'), 'FORBIDDEN', null],
  [
    'a dissolved organization',
    county,
    found('李', { organizationId: 'org_gone' }),
    'INACTIVE_ORGANIZATION',
    'organizationId',
  ],
  ['a day to come', county, found('李', { foundOn: '2027-01-01' }), 'FUTURE_DATE', 'foundOn'],
  [
    'a wrong check digit',
    county,
    found('李', { officialId: '990101198801010010' }),
    'INVALID_INPUT',
    'officialId',
  ],
])('nothing is reported: %s', async (_, by, input, code, field) => {
  expect(codes(await change(by, 'reportFloatingMember', input))).toEqual([[code, field]])
})

test('nobody is found twice, nor assigned unregistered, nor with a stale version', async () => {
  const twice = { officialId: officialId('19890101', '003') }
  const { floatingMember } = await change(county, 'reportFloatingMember', found('王流', twice))
  const floatingMemberId = floatingMember!.id
  const again = found('王某', { ...twice, organizationId: 'org_b' })
  expect(codes(await change(secretary('org_b'), 'reportFloatingMember', again))).toEqual([
    ['KNOWN_FLOATING_MEMBER', 'officialId'],
  ])
  const to = { floatingMemberId, version: 1, on: today, organizationId: 'org_b' }
  expect(codes(await change(county, 'assignFloatingMember', to))).toEqual([['WRONG_STATE', null]])
  const stale = { floatingMemberId, version: 7, on: today, certificate: 'LD-2' }
  expect(codes(await change(county, 'registerFloatingMember', stale))).toEqual([['STALE_VERSION', 'version']])
})

test('those without an organization: not assigned yet, or to one that was dissolved since', async () => {
  const listed = async (by: ReturnType<typeof viewer>, filter: object) => {
    const query = `query($filter: FloatingMemberFilter) { floatingMembers(filter: $filter) { totalCount nodes { status } } }`
    const { data } = await fixture.run(by, query, { filter })
    return (data as { floatingMembers: { nodes: { status: string }[] } }).floatingMembers.nodes.map(
      (n) => n.status,
    )
  }
  const { floatingMember } = await change(county, 'reportFloatingMember', found('赵流'))
  const step = { floatingMemberId: floatingMember!.id, on: today }
  await change(county, 'registerFloatingMember', { ...step, version: 1, certificate: 'LD-3' })
  await change(county, 'assignFloatingMember', { ...step, version: 2, organizationId: 'org_b' })
  const without = { organizationId: 'org_east', includeBelow: true, withoutOrganization: true }
  expect(await listed(county, without)).toEqual(['FOUND'])
  fixture.log.tell([place('org_b', { active: false })])
  await fixture.members.caughtUp()
  expect(await listed(county, without)).toEqual(['FOUND', 'ASSIGNED'])
  expect(await listed(secretary('org_a'), { withoutOrganization: true })).toEqual(['FOUND'])
  expect(await listed(secretary('org_c'), {})).toEqual([])
})

test('as many statements for many as for one', async () => {
  const query = `query($first: Int) { floatingMembers(first: $first) { nodes { name organization { id } looks { totalCount } } } }`
  const one = await fixture.statements(county, query, { first: 1 })
  expect(await fixture.statements(county, query, { first: 3 })).toBe(one)
})
