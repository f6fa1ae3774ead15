import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inForce, rules } from '../fixture/alliance-facts.ts'
import { secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { authorship, heldMeeting } from '../fixture/records.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { loadMeetings } from '../meeting/meeting.load.ts'
import { readCharters, rulesAt } from './charter.reads.ts'

let at: TestAlliance
let ids: string[]
const share = (num: number, den: number) => ({ fraction: { num, den }, boundary: 'AT_LEAST' as const })
const quorum = (num: number, den: number) =>
  [['9', { kind: 'QUORUM', body: 'ASSEMBLY', ...share(num, den) }]] as const

beforeAll(async () => {
  at = await openTestAlliance(9)
  // The second and the third are told in one batch; two begin on one day.
  at.organizations.write(
    inForce(at.allianceId, quorum(1, 3), '2026-11-24', 2),
    inForce(at.allianceId, quorum(7, 9), '2027-01-01', 3),
    inForce(at.allianceId, quorum(8, 9), '2027-01-01', 4),
  )
  await at.tell()
  ids = [1, 2, 3, 4].map((version) => `charter_${at.allianceId.slice(-8)}v${version}`)
})
afterAll(() => at.close())

test('every version is kept with the days on which it is in force', async () => {
  expect((await readCharters(at.subgraph.database.rows, [at.allianceId])).get(at.allianceId)).toMatchObject([
    { id: ids[0], version: 1, from: '2024-01-01', until: '2026-11-24' },
    { id: ids[1], version: 2, from: '2026-11-24', until: '2027-01-01' },
    { id: ids[2], version: 3, from: '2027-01-01', until: '2027-01-01' },
    { id: ids[3], version: 4, from: '2027-01-01', until: null },
  ])
})

test.each([
  ['2023-12-31', null],
  ['2024-01-01', '10'],
  ['2026-11-23', '10'],
  ['2026-11-24', '9'],
  ['2026-12-31', '9'],
  ['2027-01-01', '9'],
])('the rules of %s are those of article %s', async (day, article) => {
  const found = await rulesAt(at.subgraph.database.rows, at.allianceId, day)
  expect(found[0]?.articleNumber ?? null).toBe(article)
  expect(found).toHaveLength(article === null ? 0 : article === '10' ? rules.length : 1)
})

describe('a meeting goes by the version', () => {
  const text = 'query($id: ID!) { meeting(id: $id) { charter { id } quorum { required } } }'
  const read = async (id: string) => (await at.run(secretary(1), text, { id })).data.meeting

  test.each([
    ['2026-11-23T12:00:00Z', 0, 6],
    ['2026-11-23T16:00:00Z', 1, 3],
    ['2027-02-01T01:00:00Z', 3, 8],
  ])('of the day it is called for: %s', async (startsAt, version, required) => {
    expect(await read(await callMeeting(at, { startsAt }))).toEqual({
      charter: { id: ids[version] },
      quorum: { required },
    })
  })

  test('of the day it was held on, where it comes from records', async () => {
    const meetings = ['2023-06-01', '2026-06-01'].map((day) => heldMeeting(at.allianceId, day, 9))
    await loadMeetings(at.subgraph.database.rows, meetings, authorship)
    expect(await read(meetings[0]!.id)).toEqual({ charter: null, quorum: { required: null } })
    expect(await read(meetings[1]!.id)).toEqual({ charter: { id: ids[0] }, quorum: { required: 6 } })
  })

  test('that it opened under, also when its ballots are closed under another', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const motionId = await openBallot(at, meetingId)
    for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
    const today = at.now
    at.now = today.add({ hours: 24 })
    expect(await read(meetingId)).toEqual({ charter: { id: ids[0] }, quorum: { required: 6 } })
    expect((await closeBallot(at, motionId)).motion.verdict).toMatchObject({ outcome: 'PASSED', required: 3 })
    await at.run(at.office, contract.closeMeeting, { meetingId })
    expect((await read(meetingId)).charter).toEqual({ id: ids[0] })
    at.now = today
  })
})
