import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../shared/ids.ts'
import { loadActivities } from '../activity/activity.load.ts'
import { secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { authorship, heldMeeting, recordedActivity } from '../fixture/records.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { loadMeetings } from './meeting.load.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

const read = async (id: string) => (await at.run(secretary(1), contract.meeting, { id })).data.meeting

test('a held meeting has its members of the day, who came, and the rules of its day', async () => {
  const held = heldMeeting(at.allianceId, '2026-03-01', 6)
  const early = heldMeeting(at.allianceId, '2023-12-31', 2)
  const council = heldMeeting(at.allianceId, '2026-04-01', 2, {
    body: 'COUNCIL',
    bodyId: `body_council${at.allianceId.slice(-8)}`,
  })
  await loadMeetings(at.subgraph.database.rows, [held, early, council], authorship)
  expect(await read(held.id)).toMatchObject({
    status: 'CLOSED',
    startsAt: '2026-03-01T01:00:00Z',
    attendances: { totalCount: 6 },
    quorum: { entitled: 9, present: 6, required: 6, met: true },
  })
  // Before the alliance and its charter: only who came is known to have been entitled, and no rule binds.
  expect((await read(early.id)).quorum).toMatchObject({ entitled: 2, present: 2, required: null, met: null })
  expect((await read(council.id)).quorum).toMatchObject({ entitled: 3, present: 2, required: 2, met: true })
})

test('what was voted on has the verdict of the charter of its day', async () => {
  const votes = (yes: number, no: number) =>
    Array.from({ length: yes + no }, (_, place) => ({
      organizationId: `org_member00${place + 1}`,
      choice: place < yes ? ('FOR' as const) : ('AGAINST' as const),
    }))
  const voted = (present: number, yes: number) => ({
    motions: [{ id: newId('motion'), title: '年度安排', votes: votes(yes, present - yes) }],
  })
  const meetings = [
    heldMeeting(at.allianceId, '2026-03-05', 8, voted(8, 4)),
    heldMeeting(at.allianceId, '2026-03-06', 8, voted(8, 3)),
    heldMeeting(at.allianceId, '2026-03-07', 5, voted(5, 5)),
  ]
  await loadMeetings(at.subgraph.database.rows, meetings, authorship)
  const verdicts = []
  for (const { id } of meetings) verdicts.push((await read(id)).motions[0].verdict)
  expect(verdicts.map(({ outcome, for: inFavour, against }) => [outcome, inFavour, against])).toEqual([
    ['PASSED', 4, 4],
    ['REJECTED', 3, 5],
    ['INQUORATE', 5, 0],
  ])
})

test('what the charter leaves open has the verdict that was recorded', async () => {
  const votes = [{ organizationId: 'org_member001', choice: 'FOR' as const }]
  const recorded = { passed: true, reason: '会商后按多数意见记录' }
  const joint = heldMeeting(at.allianceId, '2026-03-08', 5, {
    body: 'JOINT_MEETING',
    bodyId: null,
    motions: [{ id: newId('motion'), title: '年度安排', votes, recorded }],
  })
  await loadMeetings(at.subgraph.database.rows, [joint], authorship)
  const { verdict } = (await read(joint.id)).motions[0]
  expect(verdict).toMatchObject({ outcome: 'PASSED', for: 1 })
  expect(verdict.explanation).toContain(recorded.reason)
})

test('a meeting to come is called, and one called off is cancelled', async () => {
  const called = heldMeeting(at.allianceId, '2026-12-20', 0, { status: 'CALLED', endedAt: null })
  const cancelled = heldMeeting(at.allianceId, '2026-05-01', 0, { status: 'CANCELLED', endedAt: null })
  await loadMeetings(at.subgraph.database.rows, [called, cancelled], authorship)
  expect(await read(called.id)).toMatchObject({
    status: 'CALLED',
    quorum: { entitled: 9, required: 6, present: 0 },
  })
  expect((await read(cancelled.id)).status).toBe('CANCELLED')
  const { data } = await at.run(at.office, contract.openMeeting, { meetingId: called.id })
  expect(data.openMeeting.userErrors).toEqual([])
})

test('every record is told once, all or nothing', async () => {
  await at.allPublished()
  const before = await at.subgraph.events.head()
  const meetings = Array.from({ length: 600 }, () => heldMeeting(at.allianceId, '2026-06-01', 3))
  await loadMeetings(at.subgraph.database.rows, meetings, authorship)
  await loadActivities(
    at.subgraph.database.rows,
    [recordedActivity(at.allianceId, '2026-06-02', 2)],
    authorship,
  )
  await expect(
    loadMeetings(
      at.subgraph.database.rows,
      [heldMeeting(at.allianceId, '2026-06-01', 3), meetings[0]!],
      authorship,
    ),
  ).rejects.toThrow()
  await at.allPublished()
  const told = await at.subgraph.events.read(before, 1000)
  expect(told.map(({ about }) => about.meeting ?? 'activity').sort()).toEqual(
    [...meetings.map(({ id }) => id), 'activity'].sort(),
  )
  expect(told[0]).toMatchObject({
    kind: 'meeting.recorded',
    about: { alliance: at.allianceId, organization: ['org_member001', 'org_member002', 'org_member003'] },
    data: { on: '2026-06-01', allianceId: at.allianceId },
  })
})
