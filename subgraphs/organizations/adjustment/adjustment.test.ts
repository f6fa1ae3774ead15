import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statementsOf } from '../../../shared/database/test-statements.ts'
import {
  type AllianceFixture,
  allianceId,
  office,
  openAllianceFixture,
  secretaryOf,
  today,
} from '../alliance-fixture.ts'
import { branch, city, committeeAt, county } from '../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('UNION', 3)
})
afterAll(() => at.close())

const approver = committeeAt(county)
const wanted = `id kind on reason article version filingsAwaited filings { registry number }
  alliance { name status dissolvedOn version leadOrganization { id } memberships { nodes { id organization { id } } } bodies { id } }`
const adjust = (more: object, version = 1, grants = approver) =>
  at.change('adjustAlliance', { allianceId, version, on: today, reason: '区划调整', ...more }, grants, wanted)
const dissolve = (version: number, more: object = {}, grants = approver) =>
  at.change(
    'dissolveAlliance',
    { allianceId, version, on: today, reason: '任务完成', ...more },
    grants,
    wanted,
  )
const file = (id: string, version: number, registry: string, grants = approver) =>
  at.change(
    'fileAdjustment',
    { adjustmentId: id, version, registry, on: today, number: '备 2' },
    grants,
    wanted,
  )

describe('an adjustment', () => {
  test.each([
    ['the lead', secretaryOf(branch(0)), 'FORBIDDEN'],
    ['the office', office, 'FORBIDDEN'],
    ['a committee that did not approve it', committeeAt(city), 'FORBIDDEN'],
  ])('is not made by %s', async (_who, grants, code) => {
    expect((await adjust({ name: '新名称' }, 1, grants)).code).toBe(code)
  })

  test('says what and why, of the present version, on a day that has come', async () => {
    expect((await adjust({})).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '红山联盟' })).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '新名称', reason: ' ' })).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '新名称', on: '2026-06-16' })).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '新名称' }, 2)).code).toBe('STALE_VERSION')
    expect((await adjust({ addOrganizationIds: ['org_joint'] })).code).toBe('INVALID_INPUT')
    expect((await adjust({ addOrganizationIds: [branch(1)] })).code).toBe('WRONG_STATE')
    expect((await adjust({ removeMembershipIds: ['membership_none'] })).code).toBe('NOT_FOUND')
    expect((await adjust({ leadOrganizationId: branch(4) })).code).toBe('INVALID_INPUT')
    expect((await adjust({ removeMembershipIds: ['membership_0'] })).code).toBe('INVALID_INPUT')
  })

  test('changes name, lead and members at once, and is to be filed with two departments', async () => {
    const more = {
      name: '红山新联盟',
      leadOrganizationId: branch(3),
      addOrganizationIds: [branch(3)],
      removeMembershipIds: ['membership_1'],
    }
    const head = await at.head()
    const { object } = await adjust(more)
    expect(object).toMatchObject({
      kind: 'ADJUSTED',
      article: '8.3',
      filingsAwaited: ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT'],
      alliance: { name: '红山新联盟', version: 2, leadOrganization: { id: branch(3) } },
    })
    const members = object.alliance.memberships.nodes.map(({ organization }: any) => organization.id)
    expect(members.sort()).toEqual([branch(0), branch(2), branch(3)])
    const told = (await at.eventsAfter(head)).map(({ kind }) => kind)
    expect(told).toEqual([
      'adjustment.made',
      'membership.left',
      'membership.joined',
      'places.changed',
      'alliance.changed',
    ])
    expect((await file(object.id, 1, 'CITY_ORGANIZATION_DEPARTMENT', office)).code).toBe('FORBIDDEN')
    expect((await file(object.id, 2, 'CITY_ORGANIZATION_DEPARTMENT')).code).toBe('STALE_VERSION')
    const { object: filed } = await file(object.id, 1, 'CITY_ORGANIZATION_DEPARTMENT')
    expect(filed).toMatchObject({
      version: 2,
      filingsAwaited: ['COUNTY_ORGANIZATION_DEPARTMENT'],
      filings: [{ registry: 'CITY_ORGANIZATION_DEPARTMENT', number: '备 2' }],
    })
    expect((await file(object.id, 2, 'CITY_ORGANIZATION_DEPARTMENT')).code).toBe('WRONG_STATE')
  })
})

/** How many statements a change sends until it tells of itself, which is the last that it does. */
async function changing(work: () => Promise<unknown>): Promise<number> {
  const texts = await statementsOf(at.subgraph.database, work)
  const sent = texts.findIndex((text) => /insert into "?organizations"?\."?event\b/.test(text))
  expect(sent).toBeGreaterThan(0)
  return sent
}

test('adding and removing members takes as many statements however many there are', async () => {
  let members: any[] = []
  const change = async (more: object, version: number) => {
    members = (await adjust(more, version)).object.alliance.memberships.nodes
  }
  const idsOf = (...added: number[]) =>
    members.filter(({ organization }) => added.map(branch).includes(organization.id)).map(({ id }) => id)
  const one = await changing(() => change({ addOrganizationIds: [branch(1)] }, 2))
  const two = await changing(() => change({ addOrganizationIds: [branch(4), branch(5)] }, 3))
  expect(two).toBe(one)
  const gone = await changing(() => change({ removeMembershipIds: idsOf(1) }, 4))
  const bothGone = await changing(() => change({ removeMembershipIds: idsOf(4, 5) }, 5))
  expect(bothGone).toBe(gone)
  expect(members).toHaveLength(3)
})

test('the one that leads it does not approve for itself where nobody is on record', async () => {
  const { rows } = at.subgraph.database
  await sql`update organizations.alliance set approved_by_id = null`.execute(rows)
  expect((await adjust({ name: '自批' }, 6, committeeAt(branch(3)))).code).toBe('FORBIDDEN')
  expect((await adjust({ name: '红山新联盟' }, 6)).code).toBe('INVALID_INPUT')
  const { rows: made } = await sql<{ id: string }>`select id from organizations.adjustment limit 1`.execute(
    rows,
  )
  const own = await file(made[0]!.id, 1, 'CITY_ORGANIZATION_DEPARTMENT', committeeAt(branch(3)))
  expect(own.code).toBe('FORBIDDEN')
})

/** Something open of each kind, and an office that nobody’s membership holds. */
async function openMatters() {
  const { rows } = at.subgraph.database
  const days = sql`'2026-06-01'::date`
  await sql`
    insert into organizations.application (id, alliance_id, organization_id, status, statement, applied_on)
    values ('application_open', ${allianceId}, ${branch(5)}, 'PROPOSED', '申请', ${days})`.execute(rows)
  await sql`
    insert into organizations.charter (id, alliance_id, version, title, status)
    values ('charter_open', ${allianceId}, 9, '修正案', 'PROPOSED')`.execute(rows)
  for (const [subject, matter] of [
    ['application_open', 'ADMISSION'],
    ['charter_open', 'AMEND_CHARTER'],
  ])
    await sql`
      insert into organizations.decision (id, subject_id, alliance_id, matter, body, way, asked_on)
      values (${`decision_${subject}`}, ${subject}, ${allianceId}, ${matter}, 'COUNCIL', 'VOTE', ${days})`.execute(
      rows,
    )
  await sql`
    insert into organizations.election (id, body_id, kind, title, seats, seats_left, status, requested_on)
    values ('election_open', 'body_council', 'CHAIR', '理事长', 1, 1, 'OPEN', ${days})`.execute(rows)
  await sql`
    insert into organizations.candidate (id, election_id, place, organization_id)
    values ('candidate_open', 'election_open', 1, ${branch(2)})`.execute(rows)
  for (const [id, holder] of [
    ['office_above', county],
    ['office_member', branch(2)],
  ])
    await sql`
      insert into organizations.office (id, body_id, kind, title, appointment, holder_organization_id, since)
      values (${id}, 'body_council', 'PRESIDENT', '会长', 'EX_OFFICIO', ${holder}, '2025-02-01')`.execute(
      rows,
    )
}

/** What meetings decide of them all. */
async function decideAll() {
  await at.decided('application_open', 'PASSED')
  await at.decided('charter_open', 'PASSED')
  const about = { motion: 'motion_2', meeting: 'meeting_1', alliance: allianceId, subject: 'election_open' }
  const elected = { matter: 'ELECTION', elected: ['candidate_open'], seatsLeft: 0, decidedOn: today }
  at.told.tell('motion.decided', about, { subjectId: 'election_open', allianceId, ...elected })
  await at.subgraph.caughtUp()
}

describe('a dissolution', () => {
  test('is the approver’s, with a reason', async () => {
    expect((await dissolve(6, {}, office)).code).toBe('FORBIDDEN')
    expect((await dissolve(1)).code).toBe('STALE_VERSION')
    expect((await dissolve(6, { reason: '' })).code).toBe('INVALID_INPUT')
  })

  test('ends memberships, bodies, offices and places on routes, once', async () => {
    const { rows } = at.subgraph.database
    await sql`insert into organizations.route (id, name, founded_on) values ('route_a', '风景线', '2025-06-01')`.execute(
      rows,
    )
    await sql`
      insert into organizations.route_alliance (route_id, alliance_id, since) values ('route_a', ${allianceId}, '2025-06-01')`.execute(
      rows,
    )
    await openMatters()
    const head = await at.head()
    const { object } = await dissolve(6)
    expect(object).toMatchObject({
      kind: 'DISSOLVED',
      alliance: { status: 'DISSOLVED', dissolvedOn: today, memberships: { nodes: [] }, bodies: [] },
    })
    const told = (await at.eventsAfter(head)).map(({ kind }) => kind)
    expect(told).toEqual([
      'adjustment.dissolved',
      'office.vacated',
      'office.vacated',
      'membership.left',
      'membership.left',
      'membership.left',
      'decision.withdrawn',
      'decision.withdrawn',
      'decision.withdrawn',
      'application.withdrawn',
      'charter.withdrawn',
      'places.changed',
      'alliance.changed',
      'route.changed',
    ])
    const held = await sql<{ until: string; because: string }>`
      select distinct until, left_because as because from organizations.office`.execute(rows)
    expect(held.rows).toEqual([{ until: today, because: '红山新联盟撤销' }])
    const left = await sql<{ leftBy: string }>`
      select distinct left_by as "leftBy" from organizations.membership where alliance_id = ${allianceId} order by 1`.execute(
      rows,
    )
    expect(left.rows.map(({ leftBy }) => leftBy)).toEqual(['ADJUSTED', 'DISSOLVED'])
    expect((await dissolve(7)).code).toBe('WRONG_STATE')
    expect((await file(object.id, 1, 'COUNTY_ORGANIZATION_DEPARTMENT')).object.version).toBe(2)
  })

  test('leaves nothing to be decided: no member, charter or officer comes of what was open', async () => {
    const { rows } = at.subgraph.database
    await decideAll()
    await sql`update organizations.application set status = 'PROPOSED'`.execute(rows)
    await sql`update organizations.charter set status = 'PROPOSED' where id = 'charter_open'`.execute(rows)
    await sql`update organizations.decision set state = 'OPEN'`.execute(rows)
    await sql`update organizations.election set status = 'OPEN'`.execute(rows)
    await decideAll()
    const { rows: came } = await sql`
      select id from organizations.membership where until is null
      union all select id from organizations.office where until is null
      union all select id from organizations.charter where id = 'charter_open' and status = 'ADOPTED'`.execute(
      rows,
    )
    expect(came).toEqual([])
  })
})
