import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

const crowd = 200
const numbers = Array.from({ length: crowd }, (_, index) => index + 1)

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(crowd)
})
afterAll(() => at.close())

const kindsAbout = async (meetingId: string, kind: string) => {
  await at.allPublished()
  const events = await at.subgraph.events.read(0, 10_000)
  return events.filter((event) => event.kind === kind && event.about.meeting === meetingId)
}

test('200 delegates who check in at once, each twice, and vote at once, each twice, are each counted once', async () => {
  const { meetingId, code } = await openMeeting(at, 0)
  const twice = [...numbers, ...numbers]
  const checkIns = await Promise.all(
    twice.map((number) => at.run(secretary(number), contract.checkIn, { meetingId, code })),
  )
  expect(
    checkIns.filter(({ data, codes }) => codes.length > 0 || data.checkIn.userErrors.length > 0),
  ).toEqual([])
  const { data } = await at.run(at.office, contract.meeting, { id: meetingId })
  expect(data.meeting.quorum).toMatchObject({ entitled: crowd, present: crowd, required: 134, met: true })
  const told = await kindsAbout(meetingId, 'meeting.checkedIn')
  expect(told.map(({ about }) => about.organization?.[0]).sort()).toEqual(numbers.map(member).sort())

  for (const ballot of ['NAMED', 'SECRET'] as const) {
    const motionId = await openBallot(at, meetingId, ballot)
    const votes = await Promise.all(
      twice.map((number) => vote(at, motionId, number, number % 2 ? 'FOR' : 'AGAINST')),
    )
    const refused = votes.flatMap(({ userErrors }) => userErrors)
    expect(refused).toHaveLength(crowd)
    expect(new Set(refused.map((error: { code: string }) => error.code))).toEqual(new Set(['ALREADY_VOTED']))
    expect((await closeBallot(at, motionId)).motion.verdict).toMatchObject({
      outcome: 'PASSED',
      for: 100,
      against: 100,
      abstain: 0,
      required: 100,
    })
  }
})

test('votes that race with the close of their ballot are counted or refused, never lost', async () => {
  const voters = 60
  const { meetingId } = await openMeeting(at, voters)
  for (let round = 1; round <= 12; round++) {
    const motionId = await openBallot(at, meetingId, round % 2 ? 'SECRET' : 'NAMED')
    const cast = (from: number, to: number) =>
      numbers.slice(from, to).map((number) => vote(at, motionId, number, 'FOR'))
    const early = cast(0, 3 * round)
    const closed = closeBallot(at, motionId)
    const votes = await Promise.all([...early, ...cast(3 * round, voters)])
    const counted = votes.filter(({ userErrors }) => userErrors.length === 0)
    expect((await closed).motion.verdict.for).toBe(counted.length)
  }
})
