import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, openBallot, openMeeting } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { openActivities } from '../open.ts'

const text = `mutation($input: CheckInInput!) {
  checkIn(input: $input) { meeting { id quorum { present } } userErrors { code field } }
}`

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(40)
})
afterAll(() => at.close())

const checkIn = async (number: number, input: object) =>
  (await at.run(secretary(number), text, { input })).data.checkIn

const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code)

test('of those who check in at once each has the own answer, and a bad one spoils nothing for the others', async () => {
  const { meetingId, code } = await openMeeting(at, 0)
  const outsider = at.run(holding('SECRETARY', 'org_elsewhere'), text, { input: { meetingId, code } })
  const answers = await Promise.all([
    checkIn(1, { meetingId, code }),
    checkIn(2, { meetingId, code: '??????' }),
    checkIn(3, { meetingId, code, organizationId: member(4) }),
    checkIn(5, { meetingId, code }),
    at.run(at.office, text, { input: { meetingId, code } }).then(({ data }) => data.checkIn),
    outsider.then(({ data }) => data.checkIn),
  ])
  expect(answers.map(codes)).toEqual([
    [],
    ['INVALID_CODE'],
    ['NOT_ENTITLED'],
    [],
    ['NOT_ENTITLED'],
    ['NOT_FOUND'],
  ])
  expect(answers[0].meeting.quorum.present).toBe(2)
})

test('a value that the database cannot take fails for who sent it alone', async () => {
  const { meetingId, code } = await openMeeting(at, 0)
  const poisoned = at.run(secretary(6), text, { input: { meetingId, code, idempotencyKey: 'a\u0000b' } })
  const [good, bad] = await Promise.all([checkIn(7, { meetingId, code, idempotencyKey: 'k7' }), poisoned])
  expect(codes(good)).toEqual([])
  expect(bad.codes).toEqual(['INVALID_INPUT'])
})

test('keys are kept in a crowd as they are alone', async () => {
  const { meetingId, code } = await openMeeting(at, 0)
  const other = await callMeeting(at)
  const input = { meetingId, code, idempotencyKey: 'once' }
  const again = await Promise.all([
    checkIn(8, input),
    checkIn(8, input),
    checkIn(8, { ...input, code: '000000' }),
    checkIn(9, input),
  ])
  expect(again.map(codes)).toEqual([[], [], ['INVALID_INPUT'], []])
  expect(codes(await checkIn(8, input))).toEqual([])
  expect(codes(await checkIn(8, { ...input, meetingId: other }))).toEqual(['INVALID_INPUT'])
  const { data } = await at.run(at.office, contract.meeting, { id: meetingId })
  expect(data.meeting.quorum.present).toBe(2)
})

test('two processes take crowds of the same meeting, and each vote is counted once', async (context) => {
  if ('embedded' in at.storage) return context.skip()
  const { meetingId, code } = await openMeeting(at, 0)
  const second = await openActivities({ storage: at.storage, now: () => at.now })
  const on = [at.subgraph, second]
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
  const both = (operation: string, variables: object) =>
    Promise.all(
      numbers.flatMap((number) =>
        on.map((subgraph) =>
          subgraph.execute({ document: parse(operation), variables: { ...variables } }, secretary(number)),
        ),
      ),
    )
  const checkIns = await both(text, { input: { meetingId, code } })
  expect(checkIns.flatMap(({ errors = [] }) => errors)).toEqual([])
  const motionId = await openBallot(at, meetingId, 'SECRET')
  const votes = await both(contract.castBallot, { motionId, choice: 'FOR' })
  const refused = votes.filter(
    ({ data }) => (data as { castBallot: { userErrors: unknown[] } }).castBallot.userErrors.length > 0,
  )
  expect(refused).toHaveLength(40)
  const { data } = await at.run(at.office, contract.closeBallot, { motionId })
  expect(data.closeBallot.motion.verdict).toMatchObject({ for: 40, against: 0, abstain: 0 })
  await second.close()
})
