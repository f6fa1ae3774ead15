import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../shared/ids.ts'
import { alliance, inForce, member, rules, told } from './fixture/alliance-facts.ts'
import { above } from './fixture/callers.ts'
import { callMeeting } from './fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from './fixture/test-alliance.ts'

const many = 20
let at: TestAlliance
let alliances: string[]

beforeAll(async () => {
  at = await openTestAlliance(many)
  const others = Array.from({ length: many - 1 }, () => newId('alliance'))
  for (const id of others) at.organizations.write(...told(alliance(id, many)))
  alliances = [at.allianceId, ...others]
  const rotation = ['5(2)', { kind: 'ROTATION', of: 'THEME_DAY', among: 'MEMBERS' }] as const
  for (const id of alliances) at.organizations.write(inForce(id, [...rules, rotation], '2026-01-01', 2))
  await at.tell()
  for (let count = 0; count < many; count++) await callMeeting(at, { title: `会议${count}` })
  const { rows } = at.subgraph.database
  const per = (table: string, columns: string, values: string) =>
    sql
      .raw(
        `insert into activities.${table} (${columns}) select ${values} from unnest(array[${alliances.map((id) => `'${id}'`).join(',')}]) with ordinality as a(id, n)`,
      )
      .execute(rows)
  const whose = `'${member(1)}', '${member(2)}'`
  await per(
    'hazard',
    'id, alliance_id, organization_id, finder_id, description, status, found_on, fix_by',
    `'hazard_' || n, a.id, ${whose}, '隐患', 'FOUND', '2026-11-01', '2026-12-01'`,
  )
  await per(
    'contact',
    'id, alliance_id, organization_id, way, contacted_on, asked',
    `'contact_' || n, a.id, '${member(1)}', 'VISIT', '2026-11-01', '问题'`,
  )
  await per(
    'report',
    'id, alliance_id, period_from, period_to, text, status',
    `'report_' || n, a.id, '2026-01-01', '2026-12-31', '报告', 'SUBMITTED'`,
  )
  await per(
    'report',
    'id, alliance_id, organization_id, period_from, period_to, text, status',
    `'report_member_' || n, a.id, 'org_member' || lpad(n::text, 3, '0'), '2026-01-01', '2026-12-31', '报告', 'SUBMITTED'`,
  )
  await per(
    'activity_turn',
    'id, alliance_id, of, organization_id, article_id, taken_on',
    `'activityturn_' || n, a.id, 'THEME_DAY', '${member(1)}', 'article_1', '2026-11-01'`,
  )
  await per(
    'meeting_request',
    'id, alliance_id, organization_id, problem, guest_ids, status, asked_at',
    `'meetingrequest_' || n, a.id, '${member(1)}', '问题', array['${member(3)}'], 'ASKED', now()`,
  )
  const meetings = sql`activities.meeting m where m.alliance_id = ${at.allianceId}`
  await sql`insert into activities.topic (id, meeting_id, organization_id, title, status, handed_in_at)
    select replace(m.id, 'meeting', 'topic'), m.id, ${member(1)}, '议题', 'HANDED_IN', now() from ${meetings}`.execute(
    rows,
  )
  await sql`insert into activities.leave (meeting_id, organization_id, reason, asked_at)
    select m.id, ${member(2)}, '培训', now() from ${meetings}`.execute(rows)
  await sql`insert into activities.proxy (meeting_id, organization_id, holder_id, article_id, given_at)
    select m.id, ${member(3)}, ${member(4)}, 'article_1', now() from ${meetings}`.execute(rows)
  await sql`insert into activities.minutes (id, meeting_id, text, status, drafted_at)
    select replace(m.id, 'meeting', 'minutes'), m.id, '纪要', 'ADOPTED', now() from ${meetings}`.execute(rows)
  await sql`insert into activities.guest (meeting_id, guest_id)
    select m.id, g.id from unnest(${[alliances[1], member(5)]}::text[]) as g(id) cross join ${meetings}`.execute(
    rows,
  )
  await sql`insert into activities.motion (id, meeting_id, title, ballot, status)
    select replace(m.id, 'meeting', 'motion'), m.id, '议案', 'NAMED', 'PUT' from ${meetings}`.execute(rows)
  await sql`insert into activities.task (id, alliance_id, motion_id, organization_id, title, due_on, progress, assigned_at)
    select replace(t.id, 'motion', 'task'), ${at.allianceId}, t.id, ${member(1)}, '任务', '2026-12-01', 0, now()
    from activities.motion t`.execute(rows)
})
afterAll(() => at.close())

const page = (field: string, fields: string) => `${field}(first: 5) { totalCount nodes { ${fields} } }`
const ofAlliances = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance {
  nextActivityTurn(of: THEME_DAY) { explanation organization { id } line { id } }
  ${page('activityTurns', 'id organization { id } alliance { id }')}
  ${page('hazards', 'id overdue organization { id } finder { id }')}
  ${page('contacts', 'id organization { id }')} ${page('reports', 'id text')}
  ofMembers: reports(first: 5, ofMembers: true) { totalCount nodes { id organization { id } } }
  ${page('tasks', 'id state motion { id title meeting { id } } organization { id }')}
  ${page('meetingRequests', 'id organization { id } invitedOrganizations { id } meeting { id }')} } } }`
const ofOrganizations = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
  ${page('reports', 'id text alliance { id } organization { id }')} } } }`
const ofMeetings = `query($first: Int) { meetings(first: $first) { nodes { id topics { id organization { id } meeting { id } }
  leaves { organization { id } } proxies { organization { id } holder { id } } minutes { id text meeting { id } }
  invitedAlliances { id } invitedOrganizations { id } motions { id tasks { id state } } } } }`

test.each([
  [
    'alliances with their work',
    ofAlliances,
    () =>
      [1, many].map((count) => ({
        of: alliances.slice(0, count).map((id) => ({ __typename: 'Alliance', id })),
      })),
  ],
  [
    'organizations with their reports',
    ofOrganizations,
    () =>
      [1, many].map((count) => ({
        of: Array.from({ length: count }, (_, at) => ({ __typename: 'Organization', id: member(at + 1) })),
      })),
  ],
  ['meetings with what goes on around them', ofMeetings, () => [{ first: 1 }, { first: many }]],
] as const)('%s: as many statements for 20 rows as for one', async (_what, text, variables) => {
  const [one, all] = variables()
  const { data, codes } = await at.run(above, text, all)
  expect(codes).toEqual([])
  const rows = data._entities ?? data.meetings.nodes
  expect(rows).toHaveLength(many)
  expect(JSON.stringify(rows[0]).includes('[]')).toBe(false)
  const few = await at.statements(above, text, one)
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThanOrEqual(24)
  expect(await at.statements(above, text, all)).toBe(few)
})
