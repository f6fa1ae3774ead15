import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadActivities } from '../activity/activity.load.ts'
import { committee, member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { authorship, heldMeeting, recordedActivity } from '../fixture/records.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { loadMeetings } from '../meeting/meeting.load.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
  const meetings = [heldMeeting(at.allianceId, '2026-03-01', 7), heldMeeting(at.allianceId, '2026-11-01', 2)]
  const planned = heldMeeting(at.allianceId, '2026-12-20', 0, { status: 'CALLED', endedAt: null })
  const council = heldMeeting(at.allianceId, '2026-12-21', 0, {
    status: 'CALLED',
    endedAt: null,
    body: 'COUNCIL',
    bodyId: `body_council${at.allianceId.slice(-8)}`,
  })
  await loadMeetings(at.subgraph.database.rows, [...meetings, planned, council], authorship)
  const activities = [
    recordedActivity(at.allianceId, '2026-08-01', 3),
    recordedActivity(at.allianceId, '2026-12-24', 9),
  ]
  await loadActivities(at.subgraph.database.rows, activities, authorship)
})
afterAll(() => at.close())

const of = async (id: string, fields: string, caller = above, type = 'Organization') => {
  const { data, codes } = await at.run(
    caller,
    `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { ${fields} } } }`,
  )
  return { ...data?._entities?.[0], codes }
}

describe('meetings of an organization are those it is entitled to', () => {
  test.each([
    [1, ['2026-12-21', '2026-12-20', '2026-11-01', '2026-03-01']],
    [9, ['2026-12-20', '2026-11-01', '2026-03-01']],
  ])('member %i', async (number, days) => {
    const { meetings } = await of(member(number), 'meetings { totalCount nodes { startsAt } }')
    expect(meetings.nodes.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual(days)
    expect(meetings.totalCount).toBe(days.length)
  })

  test.each([
    ['nobody', () => anonymous],
    ['an outsider', () => holding('SECRETARY', 'org_elsewhere')],
  ])('and not for %s', async (_who, caller) => {
    expect((await of(member(1), 'meetings { totalCount nodes { id } }', caller())).meetings).toEqual({
      totalCount: 0,
      nodes: [],
    })
    expect(
      (await of(at.allianceId, 'meetings { totalCount nodes { id } }', caller(), 'Alliance')).meetings,
    ).toEqual({ totalCount: 0, nodes: [] })
    const { data } = await at.run(caller(), '{ meetings { totalCount nodes { id } } }')
    expect(data.meetings).toEqual({ totalCount: 0, nodes: [] })
  })
})

test('an alliance has its meetings and activities, newest first', async () => {
  const { meetings, activities } = await of(
    at.allianceId,
    'meetings(first: 1) { totalCount nodes { startsAt } } activities { nodes { startsAt } }',
    secretary(1),
    'Alliance',
  )
  expect(meetings).toEqual({ totalCount: 4, nodes: [{ startsAt: '2026-12-21T01:00:00Z' }] })
  expect(activities.nodes).toHaveLength(2)
})

test.each([
  [{ status: ['CALLED'] }, 2],
  [{ organizationId: 'org_member009' }, 3],
  [{ from: '2026-11-01T01:00:00Z', to: '2026-12-21T01:00:00Z' }, 2],
  [{ allianceId: 'alliance_other' }, 0],
])('meetings filtered by %j', async (filter, total) => {
  const text =
    'query($filter: MeetingFilter) { meetings(filter: $filter, orderBy: { field: STARTS_AT, direction: ASC }) { totalCount nodes { startsAt } } }'
  const { meetings } = (await at.run(above, text, { filter })).data
  const starts = meetings.nodes.map(({ startsAt }: { startsAt: string }) => startsAt)
  expect([meetings.totalCount, starts]).toEqual([total, [...starts].sort()])
})

describe('the last day it was active', () => {
  test.each([
    [2, '2026-11-01'],
    [3, '2026-08-01'],
    [7, '2026-03-01'],
    [8, null],
  ])('of member %i', async (number, day) => {
    expect((await of(member(number), 'lastActiveOn')).lastActiveOn).toBe(day)
  })

  test('is for those inside', async () => {
    expect((await of(member(2), 'lastActiveOn', anonymous)).lastActiveOn).toBeNull()
  })
})

describe('how many operate', () => {
  test.each([
    [6, { organizations: 10, operating: 3 }],
    [12, { organizations: 10, operating: 7 }],
    [1, { organizations: 10, operating: 2 }],
  ])('below the committee in %i months', async (months, operation) => {
    expect(
      (await of(committee, `operation(months: ${months}) { organizations operating }`)).operation,
    ).toEqual(operation)
  })

  test('of one without others below', async () => {
    expect((await of(member(8), 'operation { organizations operating }', anonymous)).operation).toEqual({
      organizations: 1,
      operating: 0,
    })
  })

  test.each([0, 121])('in %i months is refused', async (months) => {
    expect((await of(committee, `operation(months: ${months}) { operating }`)).codes).toEqual([
      'INVALID_INPUT',
    ])
  })
})
