import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  office,
  officeOf,
  openAllianceFixture,
  secretaryOf,
  today,
} from '../alliance-fixture.ts'
import { branch, committeeAt, county } from '../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('INDUSTRY_CHAIN', 3)
})
afterAll(() => at.close())

const wanted =
  'id status version decidedOn membership { since tier organization { id } } decision { state body rule { kind } }'
const applicant = 3
const input = (n = applicant) => ({ allianceId, organizationId: branch(n), statement: '自愿加入,遵守章程。' })
const apply = (n = applicant, grants = secretaryOf(branch(n))) =>
  at.change('applyToJoin', input(n), grants, wanted)
const propose = (id: string, version = 1, grants = office, more = {}) =>
  at.change('proposeApplication', { applicationId: id, version, ...more }, grants, wanted)
const withdraw = (
  id: string,
  version: number,
  grants = secretaryOf(branch(applicant)),
  reason = '另有安排',
) => at.change('withdrawApplication', { applicationId: id, version, reason }, grants, wanted)
const read = async (id: string, grants = office) =>
  (await at.run(`{ node(id: "${id}") { ... on Application { ${wanted} } } }`, {}, grants)).data.node

describe('an application', () => {
  test.each([
    ['nobody', undefined, 'UNAUTHENTICATED'],
    ['another organization', secretaryOf(branch(4)), 'FORBIDDEN'],
    ['the office', office, 'FORBIDDEN'],
    ['the committee above', committeeAt(county), 'FORBIDDEN'],
  ])('is not handed in by %s', async (_who, grants, code) => {
    const { data, errors } = await at.run(
      'mutation($input: ApplyToJoinInput!) { applyToJoin(input: $input) { userErrors { code } } }',
      { input: input() },
      grants,
    )
    expect(data?.applyToJoin?.userErrors[0]?.code ?? errors?.[0].extensions.code).toBe(code)
  })

  test('is not handed in by a member, without words, or to what is not there', async () => {
    expect((await apply(1)).code).toBe('WRONG_STATE')
    const tried = async (more: object) =>
      (await at.change('applyToJoin', { ...input(), ...more }, secretaryOf(branch(applicant)))).code
    expect(await tried({ statement: ' ' })).toBe('INVALID_INPUT')
    expect(await tried({ allianceId: 'alliance_none' })).toBe('NOT_FOUND')
    expect(await tried({ organizationId: 'org_none' })).toBe('NOT_FOUND')
  })

  test('is handed in once at a time, and taken back by the applicant only', async () => {
    const { object } = await apply()
    expect(object).toMatchObject({ status: 'HANDED_IN', membership: null, decision: null })
    expect((await apply()).code).toBe('WRONG_STATE')
    expect((await withdraw(object.id, 1, office)).code).toBe('FORBIDDEN')
    expect((await withdraw(object.id, 2)).code).toBe('STALE_VERSION')
    expect((await withdraw(object.id, 1, undefined, ' ')).code).toBe('INVALID_INPUT')
    expect((await withdraw(object.id, 1)).object.status).toBe('WITHDRAWN')
    expect((await withdraw(object.id, 2)).code).toBe('WRONG_STATE')
  })

  test('is seen by those inside and the applicant', async () => {
    const { object } = await apply()
    expect(await read(object.id, secretaryOf(branch(1)))).not.toBeNull()
    expect(await read(object.id, secretaryOf(branch(applicant)))).not.toBeNull()
    expect(await read(object.id, secretaryOf(branch(4)))).toBeNull()
    expect((await withdraw(object.id, 1, secretaryOf(branch(4)))).code).toBe('NOT_FOUND')
    await withdraw(object.id, 1)
  })
})

describe('the decision', () => {
  test('is the council’s by article 5, asked for by the office', async () => {
    const { id } = (await apply()).object
    expect((await propose(id, 1, secretaryOf(branch(1)))).code).toBe('FORBIDDEN')
    expect((await propose(id, 1, officeOf('alliance_two'))).code).toBe('NOT_FOUND')
    expect((await propose(id, 2)).code).toBe('STALE_VERSION')
    const other = await propose(id, 1, office, { body: 'ASSEMBLY' })
    expect([other.code, other.message]).toEqual(['OTHER_BODY_DECIDES', expect.stringContaining('article 5')])
    const head = await at.head()
    const { object } = await propose(id)
    expect(object).toMatchObject({
      status: 'PROPOSED',
      decision: { state: 'OPEN', body: 'COUNCIL', rule: { kind: 'ADMISSION' } },
    })
    const asked = (await at.eventsAfter(head)).find(({ kind }) => kind === 'decision.requested')!
    expect(asked.data).toMatchObject({
      subjectId: id,
      matter: 'ADMISSION',
      body: 'COUNCIL',
      bodyId: 'body_council',
    })
    expect((await propose(id, 2)).code).toBe('WRONG_STATE')
    expect((await withdraw(id, 2)).object.decision).toBeNull()
    await at.decided(id, 'PASSED')
    expect(await read(id)).toMatchObject({ status: 'WITHDRAWN', membership: null })
  })

  test('without quorum leaves it open; against it refuses', async () => {
    const { id } = (await apply()).object
    await propose(id)
    await at.decided(id, 'INQUORATE')
    expect((await read(id)).status).toBe('PROPOSED')
    await at.decided(id, 'REJECTED')
    expect(await read(id)).toMatchObject({ status: 'REFUSED', decidedOn: today, membership: null })
  })

  test('for it makes the member, from its day on, and tells of it once', async () => {
    const { id } = (await apply()).object
    await propose(id)
    const head = await at.head()
    await at.decided(id, 'PASSED', '2026-06-20')
    await at.decided(id, 'PASSED', '2026-06-25')
    expect(await read(id)).toMatchObject({
      status: 'ADMITTED',
      membership: { since: '2026-06-20', tier: 'MEMBER', organization: { id: branch(applicant) } },
    })
    const told = await at.eventsAfter(head)
    expect(told.map(({ kind }) => kind)).toEqual([
      'application.admitted',
      'membership.joined',
      'places.changed',
      'alliance.changed',
    ])
    expect(told.at(-1)!.about.organization).toContain(branch(applicant))
    const seated = (id: string) =>
      told
        .at(-1)!
        .data.bodies.find((body: any) => body.id === id)
        .organizationIds.includes(branch(applicant))
    expect([seated('body_assembly'), seated('body_council')]).toEqual([true, false])
    expect((await apply()).code).toBe('WRONG_STATE')
  })

  test('makes no second member of who has become one some other way', async () => {
    const { rows } = at.subgraph.database
    await sql`
      insert into organizations.application (id, alliance_id, organization_id, status, statement, applied_on)
      values ('application_late', ${allianceId}, ${branch(applicant)}, 'PROPOSED', '申请', ${today}::date)`.execute(
      rows,
    )
    await sql`
      insert into organizations.decision (id, subject_id, alliance_id, matter, body, way, asked_on)
      values ('decision_late', 'application_late', ${allianceId}, 'ADMISSION', 'COUNCIL', 'VOTE', ${today}::date)`.execute(
      rows,
    )
    const head = await at.head()
    await at.decided('application_late', 'PASSED')
    expect((await read('application_late')).membership.since).toBe('2026-06-20')
    const told = (await at.eventsAfter(head)).map(({ kind }) => kind)
    expect(told).toEqual(['application.admitted', 'places.changed', 'alliance.changed'])
  })

  test('is kept among the steps of the alliance', async () => {
    const query = `{ alliance(id: "${allianceId}") { applications { status } steps(first: 100) { nodes { kind role reason } } } }`
    const { applications, steps } = (await at.run(query, {}, office)).data.alliance
    expect(applications[0].status).toBe('ADMITTED')
    const kinds = new Set(steps.nodes.map(({ kind }: any) => kind))
    for (const kind of ['HANDED_IN', 'PROPOSED', 'ADMITTED', 'REFUSED', 'WITHDRAWN'])
      expect(kinds).toContain(`APPLICATION_${kind}`)
  })
})

test('where the charter is silent, the office names the body', async () => {
  const silent = await openAllianceFixture('REGIONAL', 2)
  try {
    const applied = await silent.change('applyToJoin', input(), secretaryOf(branch(applicant)))
    const asked = { applicationId: applied.object.id, version: 1 }
    expect((await silent.change('proposeApplication', asked)).code).toBe('CHARTER_SILENT')
    const named = await silent.change('proposeApplication', { ...asked, body: 'ASSEMBLY' }, office, wanted)
    expect(named.object.decision).toEqual({ state: 'OPEN', body: 'ASSEMBLY', rule: null })
  } finally {
    await silent.close()
  }
})
