import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distributed, type TestDistributed } from '../../../shared/database/test-distributed.ts'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { type Fixture, fact, openFixture, viewer } from '../members-fixture.ts'
import { takeHours } from '../team/hours.reaction.ts'
import { loadTeams } from '../team/team.load.ts'
import { distribution } from './distribution.ts'

let fixture: Fixture
let spread: TestDistributed
const people = ['anna', 'bert', 'cora']
beforeAll(async () => {
  fixture = await openFixture(people.map((id) => fact(id, 'org_a')))
  spread = await distributed(fixture.members.database, distribution)
})
afterAll(async () => {
  await spread.drop()
  await fixture.close()
})

const close = (activity: string, hours: Readonly<Record<string, number>>, kind = 'activity.closed') => {
  const attendance = Object.entries(hours).map(([id, given]) => ({ memberId: `member_${id}`, hours: given }))
  const rest = { id: 'event_x', source: 'activities', position: 1, at: '2026-06-01T00:00:00Z', actor: null }
  const about = { activity, organization: ['org_a'] }
  const event: RecordedEvent = {
    ...rest,
    kind,
    about,
    data: { on: '2026-03-01', kind: 'VOLUNTEER', attendance },
  }
  return takeHours(fixture.members.database.rows, [event])
}

async function given(): Promise<unknown> {
  const days = '(from: "2026-01-01", to: "2026-12-31")'
  const text = `{ team(id: "team_1") { service${days} { persons hours } } me { serviceHours${days} } }`
  return (await fixture.run(viewer('PARTY_MEMBER', 'org_a', 'member_anna'), text)).data
}

test('hours are kept by the member, told again, taken back and summed, also of who is erased', async () => {
  const { rows } = fixture.members.database
  const team = {
    id: 'team_1',
    organizationId: 'org_a',
    allianceId: null,
    kind: 'VOLUNTEER',
    name: '志愿服务队',
  } as const
  await loadTeams(
    rows,
    {
      teams: [{ ...team, foundedOn: '2026-01-01', regionCode: '150402' }],
      teamMembers: people.map((id) => ({
        id: `teammember_${id}`,
        teamId: 'team_1',
        memberId: `member_${id}`,
        since: '2026-01-01',
      })),
      volunteerHours: [{ activityId: 'activity_0', memberId: 'member_bert', on: '2026-02-01', hours: 1 }],
    },
    Temporal.Now.instant(),
  )
  await close('activity_1', { anna: 2, cora: 3 })
  await close('activity_1', { anna: 2.5, bert: 1, cora: 3 })
  await sql`update members.member set erased_on = '2026-04-01' where id = 'member_cora'`.execute(rows)
  await close('activity_1', { anna: 4, cora: 9 })
  await close('activity_2', { anna: 1 })
  await close('activity_2', {}, 'activity.cancelled')
  const { rows: kept } = await sql`
    select activity_id as activity, member_id as member, hours::float8 from members.volunteer_hours order by 1, 2`.execute(
    rows,
  )
  expect(kept).toEqual([
    { activity: 'activity_0', member: 'member_bert', hours: 1 },
    { activity: 'activity_1', member: 'member_anna', hours: 4 },
    { activity: 'activity_1', member: 'member_cora', hours: 3 },
  ])
  expect(await given()).toMatchObject({ me: { serviceHours: 4 } })
  expect(spread.named()).toBeGreaterThan(8)
  expect(spread.refused).toEqual([])
})
