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
import { toldLog } from '../told-log.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('INDUSTRY_CHAIN', 6)
})
afterAll(() => at.close())

const wanted = 'id until leftBy version lapse { since missed lapsesOn warnedOn article }'
const of = (n: number, version = 1) => ({ membershipId: `membership_${n}`, version })
const read = async (n: number, grants = office) =>
  (await at.run(`{ node(id: "membership_${n}") { ... on Membership { ${wanted} } } }`, {}, grants)).data.node
const steps = async () => {
  const query = `{ alliance(id: "${allianceId}") { steps(first: 100) { nodes { kind reason subject { id } } } } }`
  return (await at.run(query, {}, office)).data.alliance.steps.nodes
}

/** An assembly to which all came but some. */
async function met(on: string, absent: number[], meeting = `meeting_${on}`) {
  const present = [0, 1, 2, 3, 4, 5].filter((n) => !absent.includes(n)).map(branch)
  at.told.tell(
    'meeting.closed',
    { meeting, alliance: allianceId, organization: present },
    { on, absent: absent.map(branch) },
  )
  await at.subgraph.caughtUp()
}

describe('leaving by notice', () => {
  const leave = (n: number, grants = secretaryOf(branch(n)), more = {}) =>
    at.change('leaveAlliance', { ...of(n), notice: '因业务调整,自即日起退出。', ...more }, grants, wanted)

  test.each([
    ['another member', secretaryOf(branch(2)), 'FORBIDDEN'],
    ['the office', office, 'FORBIDDEN'],
    ['the committee above', committeeAt(county), 'FORBIDDEN'],
  ])('is not for %s', async (_who, grants, code) => {
    expect((await leave(1, grants)).code).toBe(code)
  })

  test('is in writing by article 8, of the present version, and not for the one that leads', async () => {
    const silent = await leave(1, undefined, { notice: ' ' })
    expect([silent.code, silent.message]).toEqual(['NOTICE_MISSING', expect.stringContaining('article 8')])
    expect((await leave(1, undefined, { version: 2 })).code).toBe('STALE_VERSION')
    expect((await leave(1, undefined, { membershipId: 'membership_none' })).code).toBe('NOT_FOUND')
    expect((await leave(0)).code).toBe('WRONG_STATE')
    expect((await read(1)).until).toBeNull()
  })

  test('ends the membership with its seats and offices, once, and is told', async () => {
    const { rows } = at.subgraph.database
    await sql`
      insert into organizations.office (id, body_id, kind, title, appointment, holder_organization_id, since)
      values ('office_left', 'body_council', 'CHAIR', '理事长', 'ELECTED', ${branch(1)}, '2025-06-01')`.execute(
      rows,
    )
    const head = await at.head()
    expect((await leave(1)).object).toMatchObject({ until: today, leftBy: 'NOTICE', version: 2, lapse: null })
    const told = await at.eventsAfter(head)
    expect(told.map(({ kind }) => kind)).toEqual([
      'office.vacated',
      'membership.left',
      'places.changed',
      'alliance.changed',
    ])
    expect(told[1]!.about).toEqual({
      alliance: allianceId,
      membership: 'membership_1',
      organization: [branch(1)],
    })
    expect(told.at(-1)!.about.organization).not.toContain(branch(1))
    const query =
      '{ node(id: "body_council") { ... on Body { seats { id } offices { until leftBecause } } } }'
    const { seats, offices } = (await at.run(query)).data.node
    expect(seats.map(({ id }: { id: string }) => id)).not.toContain('membership_1')
    expect(offices).toEqual([{ until: today, leftBecause: '所在单位退出联盟' }])
    const past = await sql<{ bodyId: string }>`
      select body_id as "bodyId" from organizations.past_seat where membership_id = 'membership_1' order by 1`.execute(
      rows,
    )
    expect(past.rows.map(({ bodyId }) => bodyId)).toEqual(['body_assembly', 'body_council'])
    expect((await leave(1, undefined, { version: 2 })).code).toBe('WRONG_STATE')
    expect((await steps())[0]).toMatchObject({ kind: 'MEMBERSHIP_LEFT', reason: '因业务调整,自即日起退出。' })
  })
})

describe('a member that fulfils nothing', () => {
  const warn = (n: number, version = 1, grants = office) =>
    at.change('warnMember', of(n, version), grants, wanted)
  const deem = (n: number, version: number, grants = office) =>
    at.change('deemMembershipLeft', of(n, version), grants, wanted)
  const restore = (n: number, version: number, grants = office, reason = '已说明情况并补交') =>
    at.change('restoreMembership', { ...of(n, version), reason }, grants, wanted)

  test('is shown with the day on which its time is over, to those inside', async () => {
    await met('2025-03-20', [])
    await met('2025-05-20', [2, 3])
    await met('2025-11-20', [2])
    const lapse = { since: '2025-05-20', missed: 2, lapsesOn: '2026-05-21', warnedOn: null, article: '8' }
    expect((await read(2)).lapse).toEqual(lapse)
    expect((await read(3)).lapse).toBeNull()
    expect((await read(2, secretaryOf(branch(2)))).lapse).toEqual(lapse)
    expect((await read(2, officeOf('alliance_two'))).lapse).toBeNull()
    const gaps = `{ allianceGaps(allianceId: "${allianceId}") { lapsing { missed explanation membership { id } } } }`
    expect((await at.run(gaps, {}, office)).data.allianceGaps.lapsing).toEqual([
      { missed: 2, explanation: expect.stringContaining('> 1 year'), membership: { id: 'membership_2' } },
    ])
  })

  test('owes by the charter’s cadences too, until it has done it', async () => {
    const about = { obligation: 'obligation_x', alliance: allianceId, organization: branch(4) }
    at.told.tell('obligation.overdue', about, { dueOn: '2025-12-31' })
    await at.subgraph.caughtUp()
    expect((await read(4)).lapse).toMatchObject({ since: '2025-12-31', missed: 1, lapsesOn: '2027-01-01' })
    expect((await warn(4)).object.lapse.warnedOn).toBe(today)
    at.told.tell('obligation.fulfilled', about, { dueOn: '2025-12-31', fulfilledOn: '2026-06-15' })
    await at.subgraph.caughtUp()
    expect((await read(4)).lapse).toBeNull()
    expect((await deem(4, 2)).code).toBe('NOT_LAPSED')
    at.told.tell('obligation.reopened', about, { dueOn: '2025-12-31', fulfilledOn: null })
    await at.subgraph.caughtUp()
    expect((await read(4)).lapse).toMatchObject({ since: '2025-12-31' })
  })

  test('has not come to what is called off or corrected later', async () => {
    const about = (...came: number[]) => ({
      activity: 'activity_x',
      alliance: allianceId,
      organization: came.map(branch),
    })
    const tell = async (kind: string, ...came: number[]) => {
      at.told.tell(kind, about(...came), { on: '2026-01-10' })
      await at.subgraph.caughtUp()
    }
    expect((await read(2)).lapse).not.toBeNull()
    await tell('activity.closed', 2, 5)
    expect((await read(2)).lapse).toBeNull()
    await tell('activity.closed', 5)
    expect((await read(2)).lapse).not.toBeNull()
    await tell('activity.closed', 2, 5)
    await tell('activity.cancelled', 2, 5)
    expect((await read(2)).lapse).not.toBeNull()
  })

  test('is warned by the office only, and only in default', async () => {
    expect((await warn(2, 1, secretaryOf(branch(3)))).code).toBe('FORBIDDEN')
    expect((await warn(2, 9)).code).toBe('STALE_VERSION')
    expect((await warn(3)).code).toBe('NOT_LAPSED')
    expect((await warn(1, 2)).code).toBe('WRONG_STATE')
  })

  test('is deemed to have left only after a warning of a day before', async () => {
    const unwarned = await deem(2, 1)
    expect([unwarned.code, unwarned.message]).toEqual(['NOT_WARNED', expect.stringContaining('article 8')])
    expect((await warn(2)).object.lapse.warnedOn).toBe(today)
    expect((await deem(2, 2)).code).toBe('NOT_WARNED')
    await sql`update organizations.membership set warned_on = '2026-06-01' where id = 'membership_2'`.execute(
      at.subgraph.database.rows,
    )
    expect((await deem(2, 2, secretaryOf(branch(2)))).code).toBe('FORBIDDEN')
    expect((await deem(2, 1)).code).toBe('STALE_VERSION')
    expect((await read(2)).until).toBeNull()
    expect((await deem(2, 2)).object).toMatchObject({ until: today, leftBy: 'DEEMED', version: 3 })
    expect((await deem(2, 3)).code).toBe('WRONG_STATE')
  })

  test('is a member again with a reason, as long as it has not joined anew', async () => {
    expect((await restore(1, 2)).code).toBe('WRONG_STATE')
    expect((await restore(2, 3, secretaryOf(branch(2)))).code).toBe('FORBIDDEN')
    expect((await restore(2, 2)).code).toBe('STALE_VERSION')
    expect((await restore(2, 3, office, ' ')).code).toBe('INVALID_INPUT')
    const rejoin = sql`
      insert into organizations.membership (id, alliance_id, organization_id, tier, since)
      values ('membership_again', ${allianceId}, ${branch(2)}, 'MEMBER', '2026-06-15')`
    await rejoin.execute(at.subgraph.database.rows)
    expect((await restore(2, 3)).code).toBe('WRONG_STATE')
    await sql`delete from organizations.membership where id = 'membership_again'`.execute(
      at.subgraph.database.rows,
    )
    const { rows } = at.subgraph.database
    await sql`
      update organizations.membership set tier = 'CHAIR', representative_id = 'member_gone', liaison_id = 'member_there'
      where id = 'membership_2'`.execute(rows)
    await sql`
      update organizations.past_seat set since = '2025-01-01', until = '2026-06-01' where membership_id = 'membership_2'`.execute(
      rows,
    )
    const members = toldLog('members', '2026-06-15T04:00:00Z')
    at.subgraph.follow(members)
    members.tell('member.left', { member: 'member_gone', organization: branch(2) }, {})
    await at.subgraph.caughtUp()
    const seats = { kind: 'SEATS', article: '6', of: 'CHAIR_UNIT', min: 1, max: 1 }
    await sql`
      insert into organizations.rule (id, charter_id, article_id, place, kind, rule)
      select 'rule_seats', charter_id, article_id, 999, 'SEATS', ${JSON.stringify(seats)}::jsonb
      from organizations.rule limit 1`.execute(rows)
    const full = await restore(2, 3 + 1)
    expect([full.code, full.message]).toEqual(['SEATS_FULL', expect.stringContaining('article 6')])
    await sql`delete from organizations.rule where id = 'rule_seats'`.execute(rows)
    const head = await at.head()
    expect((await restore(2, 4)).object).toMatchObject({ until: null, leftBy: null, version: 5 })
    const speakers = `{ node(id: "membership_2") { ... on Membership { representative { id } liaison { id } } } }`
    expect((await at.run(speakers, {}, office)).data.node).toEqual({
      representative: null,
      liaison: { id: 'member_there' },
    })
    const seated = async (asOf: string) => {
      const query = `{ node(id: "body_assembly") { ... on Body { seats(asOf: "${asOf}") { id } } } }`
      const ids = (await at.run(query)).data.node.seats.map(({ id }: { id: string }) => id)
      return ids.filter((id: string) => id === 'membership_2').length
    }
    expect([await seated('2026-05-01'), await seated('2026-06-10'), await seated(today)]).toEqual([1, 0, 1])
    const told = await at.eventsAfter(head)
    expect(told.map(({ kind }) => kind)).toEqual([
      'membership.restored',
      'places.changed',
      'alliance.changed',
    ])
    const assembly = told.at(-1)!.data.bodies.find(({ id }: { id: string }) => id === 'body_assembly')
    expect(assembly.organizationIds).toContain(branch(2))
    expect((await steps()).slice(0, 3).map(({ kind }: { kind: string }) => kind)).toEqual([
      'MEMBERSHIP_RESTORED',
      'MEMBERSHIP_DEEMED_LEFT',
      'MEMBERSHIP_WARNED',
    ])
  })

  test('asking how many members stand takes as many statements as asking of one', async () => {
    const query = (first: number) =>
      at.run(
        `{ alliance(id: "${allianceId}") { memberships(first: ${first}) { nodes { lapse { since } } } } }`,
        {},
        office,
      )
    const [one, all] = [await at.statements(() => query(1)), await at.statements(() => query(5))]
    expect(all).toBe(one)
  })
})

test('where the charter does not speak of it, nobody is warned', async () => {
  const silent = await openAllianceFixture('REGIONAL', 2)
  try {
    expect((await silent.change('warnMember', of(1))).code).toBe('NO_LAPSE_RULE')
    const { object } = await silent.change('leaveAlliance', of(1), secretaryOf(branch(1)), 'leftBy')
    expect(object).toEqual({ leftBy: 'NOTICE' })
  } finally {
    await silent.close()
  }
})
