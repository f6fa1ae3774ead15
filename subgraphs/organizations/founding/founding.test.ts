import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AllianceFixture, openAllianceFixture, secretaryOf, today } from '../alliance-fixture.ts'
import { branch, city, committeeAt, county, otherCounty } from '../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('UNION', 2)
})
afterAll(() => at.close())

const lead = secretaryOf(branch(2))
const superior = committeeAt(county)
const wanted = `id status next article version decidedOn foundedOn filingsAwaited filings { registry number } agreement
  steps { kind reason place { id } } approvedBy { id } organizations { id } alliance { id name status memberships { nodes { tier since organization { id } } }
    charter { title version } bodies { kind parent { kind } seats { id } } }`
const application = {
  name: '锡伯河党建联合体',
  kind: 'UNION',
  regionCode: '150402',
  leadOrganizationId: branch(2),
  organizationIds: [branch(3), branch(4)],
  statement: '沿河三个支部申请组建联合体。',
}
const apply = (more: object = {}, grants = lead) =>
  at.change('applyToFound', { ...application, ...more }, grants, wanted)
const decide = (id: string, version = 1, grants = superior, more: object = { approved: true }) =>
  at.change('decideFounding', { foundingId: id, version, ...more }, grants, wanted)
const file = (id: string, version: number, registry: string, grants = superior, on = today) =>
  at.change(
    'fileFounding',
    { foundingId: id, version, registry, on, number: '备〔2026〕1 号' },
    grants,
    wanted,
  )
const settled = {
  on: today,
  agreement: '共建协议',
  workRules: '日常工作制度',
  plan: '工作计划',
  bodies: [{ kind: 'JOINT_MEETING', name: '联席会议' }],
}
const found = (id: string, version: number, more: object = {}, grants = lead) =>
  at.change('foundAlliance', { foundingId: id, version, ...settled, ...more }, grants, wanted)
const read = async (id: string, grants = lead) =>
  (await at.run(`{ node(id: "${id}") { ... on Founding { ${wanted} } } }`, {}, grants)).data.node

describe('an application', () => {
  test('is the lead’s, in writing, with two members at least that are there', async () => {
    expect((await apply({}, secretaryOf(branch(3)))).code).toBe('FORBIDDEN')
    expect((await apply({}, superior)).code).toBe('FORBIDDEN')
    expect((await apply({ statement: ' ' })).code).toBe('INVALID_INPUT')
    expect((await apply({ name: '' })).code).toBe('INVALID_INPUT')
    expect((await apply({ organizationIds: [branch(2)] })).code).toBe('INVALID_INPUT')
    expect((await apply({ organizationIds: ['org_none'] })).code).toBe('NOT_FOUND')
    expect((await apply({ regionCode: '99' })).code).toBe('NOT_FOUND')
  })

  test('is seen by those who run or stand above one of its organizations, and taken back by the lead', async () => {
    const { object } = await apply()
    expect(object).toMatchObject({ status: 'APPLIED', next: 'APPROVE', article: '7.2', alliance: null })
    expect(await read(object.id, secretaryOf(branch(3)))).not.toBeNull()
    expect(await read(object.id, secretaryOf('org_joint'))).toBeNull()
    expect((await decide(object.id, 1, committeeAt(otherCounty))).code).toBe('NOT_FOUND')
    const withdraw = (version: number, grants = lead, reason = '暂缓组建') =>
      at.change('withdrawFounding', { foundingId: object.id, version, reason }, grants, wanted)
    expect((await withdraw(1, secretaryOf(branch(3)))).code).toBe('FORBIDDEN')
    expect((await withdraw(2)).code).toBe('STALE_VERSION')
    expect((await withdraw(1, lead, ' ')).code).toBe('INVALID_INPUT')
    expect((await withdraw(1)).object.status).toBe('WITHDRAWN')
    expect((await read(object.id, secretaryOf(branch(3)))).steps).toEqual([
      { kind: 'FOUNDING_WITHDRAWN', reason: '暂缓组建', place: { id: branch(2) } },
      { kind: 'FOUNDING_APPLIED', reason: null, place: { id: branch(2) } },
    ])
    expect((await decide(object.id, 2)).code).toBe('WRONG_STATE')
  })

  test('is decided by a committee above all of them, refused with a reason', async () => {
    const { id } = (await apply()).object
    expect((await decide(id, 1, lead)).code).toBe('FORBIDDEN')
    expect((await decide(id, 2)).code).toBe('STALE_VERSION')
    expect((await decide(id, 1, superior, { approved: false })).code).toBe('INVALID_INPUT')
    const refused = await decide(id, 1, superior, { approved: false, reason: '成员过少' })
    expect(refused.object).toMatchObject({ status: 'REFUSED', next: null, decidedOn: today })
    expect(refused.object.steps[0]).toMatchObject({ kind: 'FOUNDING_REFUSED', reason: '成员过少' })
    const across = (await apply({ organizationIds: [branch(3), 'org_joint'] })).object
    expect((await decide(across.id, 1)).code).toBe('FORBIDDEN')
    expect((await decide(across.id, 1, committeeAt(city))).object).toMatchObject({ approvedBy: { id: city } })
  })
})

describe('a founding by document 3', () => {
  test('goes from the application over two filings to the meeting, step by step', async () => {
    const { id } = (await apply()).object
    expect((await found(id, 1)).code).toBe('WRONG_STATE')
    expect((await file(id, 1, 'CITY_ORGANIZATION_DEPARTMENT')).code).toBe('FORBIDDEN')
    await decide(id)
    const unfiled = await found(id, 2)
    expect([unfiled.code, unfiled.message]).toEqual(['NOT_FILED', expect.stringContaining('article 7.2')])
    expect((await file(id, 2, 'SECRETARIAT')).code).toBe('INVALID_INPUT')
    expect((await file(id, 2, 'CITY_ORGANIZATION_DEPARTMENT', superior, '2026-06-16')).code).toBe(
      'INVALID_INPUT',
    )
    expect((await file(id, 2, 'CITY_ORGANIZATION_DEPARTMENT', lead)).code).toBe('FORBIDDEN')
    expect((await file(id, 1, 'CITY_ORGANIZATION_DEPARTMENT')).code).toBe('STALE_VERSION')
    expect((await file(id, 2, 'CITY_ORGANIZATION_DEPARTMENT')).object.next).toBe('FILE')
    expect((await file(id, 3, 'CITY_ORGANIZATION_DEPARTMENT')).code).toBe('WRONG_STATE')
    const { object: filed } = await file(id, 3, 'COUNTY_ORGANIZATION_DEPARTMENT')
    expect(filed).toMatchObject({ next: 'FOUND', article: '7.3', filingsAwaited: [] })
    const bare = await found(id, 4, { plan: '', bodies: [] })
    expect([bare.code, bare.message]).toEqual([
      'FOUNDING_INCOMPLETE',
      expect.stringContaining('the bodies, the plan'),
    ])
    expect((await found(id, 4, {}, superior)).code).toBe('FORBIDDEN')
    expect((await found(id, 4, { on: '2026-06-14' })).code).toBe('INVALID_INPUT')
    const { rows } = at.subgraph.database
    await sql`update organizations.founding set decided_on = '2026-06-01' where id = ${id}`.execute(rows)
    expect((await found(id, 4, { on: '2026-06-14' })).message).toContain(`from ${today}`)
    const dissolve = (on: string | null) =>
      sql`update organizations.organization set dissolved_on = ${on}::date where id = ${branch(3)}`.execute(
        rows,
      )
    await dissolve(today)
    expect((await found(id, 4)).code).toBe('WRONG_STATE')
    await dissolve(null)
    const head = await at.head()
    const { object } = await found(id, 4)
    expect(object).toMatchObject({ status: 'FOUNDED', foundedOn: today, agreement: '共建协议', next: null })
    expect(object.alliance).toMatchObject({
      name: application.name,
      status: 'ACTIVE',
      charter: { version: 1 },
      bodies: [{ kind: 'JOINT_MEETING' }],
      memberships: {
        nodes: expect.arrayContaining([{ tier: 'CHAIR', since: today, organization: { id: branch(2) } }]),
      },
    })
    expect((await at.eventsAfter(head)).map(({ kind }) => kind)).toEqual([
      'founding.founded',
      'charter.inForce',
      'membership.joined',
      'membership.joined',
      'membership.joined',
      'places.changed',
      'alliance.changed',
    ])
    expect((await found(id, 5)).code).toBe('WRONG_STATE')
    const query = `{ alliance(id: "${object.alliance.id}") { steps(first: 10) { nodes { kind } } } }`
    expect((await at.run(query, {}, lead)).data.alliance.steps.nodes.map(({ kind }: any) => kind)).toEqual([
      'MEMBERSHIP_JOINED',
      'MEMBERSHIP_JOINED',
      'MEMBERSHIP_JOINED',
      'FOUNDING_FOUNDED',
      'FOUNDING_FILED',
      'FOUNDING_FILED',
      'FOUNDING_APPROVED',
      'FOUNDING_APPLIED',
    ])
  })

  test('lists take as many statements however many there are', async () => {
    const ask = (first: number) =>
      at.run(`{ foundings(first: ${first}) { nodes { ${wanted} } } }`, {}, superior)
    expect(await at.statements(() => ask(4))).toBe(await at.statements(() => ask(3)))
  })
})

test('where the charter is silent it is founded once approved, with the bodies of the charter', async () => {
  const { id } = (await apply({ kind: 'INDUSTRY_CHAIN', name: '产业链联盟' })).object
  expect((await decide(id)).object).toMatchObject({ next: 'FOUND', article: null, filingsAwaited: [] })
  const bodies = [
    { kind: 'ASSEMBLY', name: '成员大会' },
    { kind: 'COUNCIL', name: '理事会' },
  ]
  const texts = { agreement: null, workRules: null, plan: null }
  expect((await found(id, 2, { ...texts, bodies })).code).toBe('FOUNDING_INCOMPLETE')
  const all = [...bodies, { kind: 'JOINT_MEETING', name: '联席会议' }]
  const { object } = await found(id, 2, { ...texts, bodies: all })
  const council = object.alliance.bodies.find(({ kind }: any) => kind === 'COUNCIL')
  expect(council).toMatchObject({ parent: { kind: 'ASSEMBLY' }, seats: [] })
  expect(object.alliance.bodies.find(({ kind }: any) => kind === 'ASSEMBLY').seats).toHaveLength(3)
})
