import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, place, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
const county = viewer('COMMITTEE', 'org_east')
const today = '2026-11-23'

beforeAll(async () => {
  fixture = await openFixture([
    fact('anna', 'org_a'),
    fact('bert', 'org_b'),
    fact('late', 'org_a', { fullOn: null, joinedOn: '2026-01-10', since: '2026-01-10' }),
    fact('next', 'org_a', { fullOn: null, joinedOn: '2026-01-20', since: '2026-01-20' }),
  ])
})
afterAll(() => fixture.close())

interface Payload {
  readonly userErrors: { readonly code: string; readonly field: string | null }[]
  readonly applicant: Record<string, unknown> | null
}
type By = ReturnType<typeof viewer>

async function change(by: By, name: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data } = await fixture.run(
    by,
    `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code field }
      applicant { id version stage name gaps organization { id } contacts { id } member { id } } } }`,
    { input },
  )
  return (data as Record<string, Payload>)[name]!
}

const codes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => [code, field])
const keeper = secretary('org_a')

async function applied(full: object = {}): Promise<string> {
  const person = {
    organizationId: 'org_a',
    name: '高申请',
    birthOn: '2000-01-01',
    appliedOn: '2024-01-10',
    ...full,
  }
  return (await change(keeper, 'registerApplicant', person)).applicant!.id as string
}

const advance = (applicantId: string, version: number, to: string, on: string, more: object = {}) =>
  change(keeper, 'advanceApplicant', { applicantId, version, to, on, ...more })

test('from the application to the roll, stage by stage; then the roll has the person and nothing personal stays', async () => {
  const id = await applied({ phone: '13812340000' })
  expect((await advance(id, 1, 'TALKED', '2024-02-01')).applicant).toMatchObject({
    stage: 'TALKED',
    name: '高**',
    gaps: [],
  })
  expect((await advance(id, 2, 'ACTIVIST', '2024-07-01')).applicant).toMatchObject({ gaps: ['NO_CONTACT'] })
  expect(codes(await advance(id, 3, 'CANDIDATE', '2025-07-01'))).toEqual([['WRONG_STATE', null]])
  const contacts = { applicantId: id, version: 3, memberIds: ['member_anna'] }
  expect((await change(keeper, 'setApplicantContacts', contacts)).applicant).toMatchObject({
    gaps: [],
    contacts: [{ id: 'member_anna' }],
  })
  expect(codes(await advance(id, 4, 'CANDIDATE', '2025-06-30'))).toEqual([['DATE_ORDER', 'on']])
  await advance(id, 4, 'CANDIDATE', '2025-07-01')
  expect(codes(await advance(id, 5, 'ADMITTED', '2026-01-10'))).toEqual([['NOT_FOUND', 'memberId']])
  const other = { memberId: 'member_anna' }
  expect(codes(await advance(id, 5, 'ADMITTED', '2026-01-10', other))).toEqual([
    ['INVALID_INPUT', 'memberId'],
  ])
  const admitted = await advance(id, 5, 'ADMITTED', '2026-01-10', { memberId: 'member_late' })
  expect(admitted.applicant).toMatchObject({ stage: 'ADMITTED', name: null, member: { id: 'member_late' } })
  const { rows } = await sql`select sealed from members.applicant where id = ${id}`.execute(
    fixture.members.database.rows,
  )
  expect(rows).toEqual([{ sealed: null }])
})

test('a member is the outcome of one application, and whoever is on a roll does not apply', async () => {
  const candidate = async () => {
    const id = await applied()
    await advance(id, 1, 'TALKED', '2024-02-01')
    await advance(id, 2, 'ACTIVIST', '2024-07-01')
    await change(keeper, 'setApplicantContacts', { applicantId: id, version: 3, memberIds: ['member_anna'] })
    await advance(id, 4, 'CANDIDATE', '2025-07-01')
    return id
  }
  const ids = [await candidate(), await candidate()]
  const admitted = await Promise.all(
    ids.map((id) => advance(id, 5, 'ADMITTED', '2026-01-20', { memberId: 'member_next' })),
  )
  expect(admitted.flatMap(codes)).toEqual([['ADMITTED_BEFORE', 'memberId']])
  const known = { organizationId: 'org_a', name: 'bert', birthOn: '1990-05-01', appliedOn: today }
  expect(codes(await change(keeper, 'registerApplicant', known))).toEqual([['ON_ROLL', 'name']])
  const bert = viewer('PARTY_MEMBER', 'org_b', 'member_bert')
  const { data } = await fixture.run(bert, '{ me { looks { nodes { fields purpose } } } }')
  expect(data).toEqual({
    me: { looks: { nodes: [{ fields: ['birthOn', 'name'], purpose: 'ROLL_KEEPING' }] } },
  })
  const namesake = { ...known, phone: '13812349999' }
  expect(codes(await change(keeper, 'registerApplicant', namesake))).toEqual([])
})

test('an application that ends is erased, and goes no further', async () => {
  const id = await applied()
  const end = { applicantId: id, version: 1, on: today }
  expect((await change(keeper, 'endApplication', end)).applicant).toMatchObject({
    stage: 'ENDED',
    name: null,
  })
  expect(codes(await advance(id, 2, 'TALKED', today))).toEqual([['WRONG_STATE', null]])
})

test('another branch goes on with whom is attached to it; the one before knows of nobody any more', async () => {
  const id = await applied()
  const attach = { applicantId: id, version: 1, organizationId: 'org_gone' }
  expect(codes(await change(keeper, 'attachApplicant', attach))).toEqual([
    ['INACTIVE_ORGANIZATION', 'organizationId'],
  ])
  expect(await change(keeper, 'attachApplicant', { ...attach, organizationId: 'org_b' })).toEqual({
    userErrors: [],
    applicant: null,
  })
  const talk = { applicantId: id, version: 2, to: 'TALKED', on: '2024-02-01' }
  expect(codes(await change(keeper, 'advanceApplicant', talk))).toEqual([['NOT_FOUND', 'applicantId']])
  expect((await change(secretary('org_b'), 'advanceApplicant', talk)).applicant).toMatchObject({
    stage: 'TALKED',
  })
})

test('refused, with nothing changed', async () => {
  const id = await applied()
  const contacts = (memberIds: string[]) =>
    change(keeper, 'setApplicantContacts', { applicantId: id, version: 1, memberIds })
  expect(codes(await contacts(['member_late']))).toEqual([['INVALID_INPUT', 'memberIds']])
  expect(codes(await contacts(['member_bert']))).toEqual([['NOT_FOUND', 'memberIds']])
  expect(codes(await advance(id, 9, 'TALKED', today))).toEqual([['STALE_VERSION', 'version']])
  expect(codes(await advance(id, 1, 'ACTIVIST', today))).toEqual([['WRONG_STATE', null]])
  const young = { organizationId: 'org_a', name: '少年', birthOn: '2010-01-01', appliedOn: today }
  expect(codes(await change(keeper, 'registerApplicant', young))).toEqual([['INVALID_INPUT', 'birthOn']])
  expect(codes(await change(secretary('org_b'), 'registerApplicant', young))).toEqual([['FORBIDDEN', null]])
  const { data } = await fixture.run(keeper, `query($id: ID!) { applicant(id: $id) { version stage } }`, {
    id,
  })
  expect(data).toEqual({ applicant: { version: 1, stage: 'APPLIED' } })
})

test('the gaps of a county: who was not talked with within a month, whose branch is gone', async () => {
  const late = await applied({ appliedOn: '2026-10-22' })
  const inTime = await applied({ appliedOn: '2026-10-23' })
  const query = `query($gap: ApplicantGap) { applicants(first: 50, filter: { organizationId: "org_east", includeBelow: true, gap: $gap }) {
    nodes { id gaps } } }`
  const listed = async (gap: string) => {
    const { data } = await fixture.run(county, query, { gap })
    return (data as { applicants: { nodes: { id: string }[] } }).applicants.nodes.map(({ id }) => id)
  }
  const notTalked = await listed('NOT_TALKED')
  expect([notTalked.includes(late), notTalked.includes(inTime)]).toEqual([true, false])
  expect(await listed('NO_ORGANIZATION')).toEqual([])
  fixture.log.tell([place('org_b', { active: false })])
  await fixture.members.caughtUp()
  expect(await listed('NO_ORGANIZATION')).toHaveLength(1)
})

test('as many statements for many as for one', async () => {
  const query = `query($first: Int) { applicants(first: $first) { nodes { name gaps contacts { id } member { id } looks { totalCount } } } }`
  const one = await fixture.statements(county, query, { first: 1 })
  expect(await fixture.statements(county, query, { first: 5 })).toBe(one)
})
