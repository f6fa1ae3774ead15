import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeCursor } from '../../../shared/events/cursor.ts'
import { anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { MeetingChangeKind } from './meeting-change.entity.ts'
import { changeName, watched } from './meeting-change.rules.ts'

const source = 'activities'
const changesAt = `query($meetingId: ID, $allianceId: ID, $at: String!) {
  meetingChanges(meetingId: $meetingId, allianceId: $allianceId, at: $at) { cursor snapshot change meeting { id status } }
}`

let at: TestAlliance
let meetingId: string
let later: string
beforeAll(async () => {
  at = await openTestAlliance(9)
  meetingId = (await openMeeting(at, 1)).meetingId
  later = await callMeeting(at, { title: '另一次' })
  const motionId = await openBallot(at, meetingId)
  await vote(at, motionId, 1, 'FOR')
  await closeBallot(at, motionId)
  await at.run(at.office, contract.closeMeeting, { meetingId })
  await at.allPublished()
})
afterAll(() => at.close())

async function changes(variables: Record<string, unknown>, caller = secretary(1)) {
  const { data, codes } = await at.run(caller, changesAt, variables)
  return { items: data?.meetingChanges, codes }
}

describe('the state at first', () => {
  const start = encodeCursor({ source, position: 4, afterId: '' })
  const end = encodeCursor({ source, position: 4 })

  test('of a meeting is the meeting', async () => {
    const { items } = await changes({ meetingId, at: start })
    expect(items).toEqual([
      { cursor: end, snapshot: true, change: null, meeting: { id: meetingId, status: 'CLOSED' } },
    ])
  })

  test('of an alliance is all its meetings, and goes on where it was cut', async () => {
    const { items } = await changes({ allianceId: at.allianceId, at: start })
    const cut = encodeCursor({ source, position: 4, afterId: meetingId })
    expect(
      items.map(({ cursor, meeting }: { cursor: string; meeting: { id: string } }) => [cursor, meeting.id]),
    ).toEqual([
      [cut, meetingId],
      [end, later],
    ])
    expect((await changes({ allianceId: at.allianceId, at: cut })).items).toEqual(items.slice(1))
  })

  test.each([
    ['an outsider', () => holding('SECRETARY', 'org_elsewhere')],
    ['nobody', () => anonymous],
  ])('is not for %s', async (_who, caller) => {
    expect((await changes({ meetingId, at: start }, caller())).codes).toEqual(['NOT_FOUND'])
    expect((await changes({ allianceId: at.allianceId, at: start }, caller())).codes).toEqual(['NOT_FOUND'])
  })
})

describe('a change', () => {
  const told = async (variables: Record<string, unknown>, caller = secretary(1)) => {
    const head = await at.subgraph.events.head()
    const positions = Array.from({ length: head }, (_, index) => index + 1)
    const parts = await Promise.all(
      positions.map((position) => changes({ ...variables, at: encodeCursor({ source, position }) }, caller)),
    )
    return parts.flatMap(({ items }) => items)
  }

  test('of a meeting comes with its cursor and the present state', async () => {
    const items = await told({ meetingId })
    expect(items.map(({ change }) => change)).toEqual([
      'MEETING_CALLED',
      'MEETING_OPENED',
      'MEETING_CHECKED_IN',
      'MOTION_PUT',
      'MOTION_BALLOT_OPENED',
      'MOTION_BALLOT_CAST',
      'MOTION_BALLOT_CLOSED',
      'MEETING_CLOSED',
    ])
    const events = await at.subgraph.events.read(0, 100)
    const { position } = events.find(({ kind }) => kind === 'meeting.called')!
    expect(items[0]).toEqual({
      cursor: encodeCursor({ source, position }),
      snapshot: false,
      change: 'MEETING_CALLED',
      meeting: { id: meetingId, status: 'CLOSED' },
    })
  })

  test('of an alliance is that of any of its meetings', async () => {
    expect(await told({ allianceId: at.allianceId })).toHaveLength(9)
    expect(await told({ allianceId: 'alliance_other' })).toEqual([])
  })

  test('is not told to those outside', async () => {
    expect(await told({ meetingId }, holding('SECRETARY', 'org_elsewhere'))).toEqual([])
  })
})

test.each([
  ['neither', {}],
  ['both', { meetingId: 'meeting_1', allianceId: 'alliance_1' }],
])('%s of the arguments is refused', async (_which, variables) => {
  expect((await changes({ ...variables, at: encodeCursor({ source, position: 1 }) })).codes).toEqual([
    'INVALID_INPUT',
  ])
})

test.each(['', 'nonsense', encodeCursor({ source: 'lists', position: 1 })])(
  '%j is no cursor of meetings',
  async (cursor) => {
    expect((await changes({ meetingId, at: cursor })).codes).toEqual(['INVALID_INPUT'])
  },
)

test('kinds of events have their names in the graph', () => {
  expect(changeName('motion.ballotCast')).toBe(MeetingChangeKind.MOTION_BALLOT_CAST)
  expect(watched('meeting_1', null)).toEqual({ meetingId: 'meeting_1' })
})

test('the subscription tells the gateway how to serve it', () => {
  expect(at.subgraph.sdl).toContain(
    '@live(query: "meetingChanges", source: "activities", kinds: ["meeting.", "motion."])',
  )
})
