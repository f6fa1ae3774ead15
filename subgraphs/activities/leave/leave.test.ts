import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, openMeeting } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

const leave = `mutation($input: AskLeaveInput!) { askLeave(input: $input) {
  meeting { leaves { reason askedAt organization { id } } quorum { entitled present } } userErrors { code field } } }`
const ask = async (caller: typeof above, meetingId: string, input: Record<string, unknown> = {}) => {
  const { data, codes } = await at.run(caller, leave, { input: { meetingId, reason: '外出培训', ...input } })
  return data?.askLeave ?? { userErrors: codes.map((code) => ({ code })) }
}
const leavesOf = async (id: string) =>
  (
    await at.run(
      above,
      'query($id: ID!) { meeting(id: $id) { leaves { reason organization { id } } quorum { entitled } } }',
      { id },
    )
  ).data.meeting.leaves

test('leave is shown with its reason, takes nobody out of the count, and is over when one comes after all', async () => {
  const meetingId = await callMeeting(at)
  expect((await ask(secretary(8), meetingId)).meeting).toEqual({
    leaves: [{ reason: '外出培训', askedAt: '2026-11-23T01:00:00Z', organization: { id: member(8) } }],
    quorum: { entitled: 9, present: 0 },
  })
  await ask(secretary(8), meetingId, { reason: '调研' })
  await ask(secretary(7), meetingId)
  expect(await leavesOf(meetingId)).toMatchObject([{ organization: { id: member(7) } }, { reason: '调研' }])
  const { data } = await at.run(at.office, contract.openMeeting, { meetingId })
  const code = data.openMeeting.meeting.checkInCode
  await at.run(secretary(8), contract.checkIn, { meetingId, code })
  expect(await leavesOf(meetingId)).toEqual([{ reason: '外出培训', organization: { id: member(7) } }])
  expect((await ask(secretary(6), meetingId)).userErrors).toEqual([])
})

test.each([
  ['nobody', () => anonymous, 'UNAUTHENTICATED'],
  ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
  ['the office', () => at.office, 'NOT_ENTITLED'],
  ['those above', () => above, 'NOT_ENTITLED'],
])('%s asks for none', async (_who, caller, code) => {
  const meetingId = await callMeeting(at)
  expect((await ask(caller(), meetingId)).userErrors).toMatchObject([{ code }])
  expect(await leavesOf(meetingId)).toEqual([])
})

test('who is there, what is over, and no reason are refused', async () => {
  const { meetingId } = await openMeeting(at, 1)
  expect((await ask(secretary(1), meetingId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  expect((await ask(secretary(2), meetingId, { reason: '' })).userErrors).toEqual([
    { code: 'INVALID_INPUT', field: 'reason' },
  ])
  await at.run(at.office, contract.closeMeeting, { meetingId })
  expect((await ask(secretary(2), meetingId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  expect(await leavesOf(meetingId)).toEqual([])
})
