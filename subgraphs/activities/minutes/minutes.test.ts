import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inForce, member, rules } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
  const delegation = ['9', { kind: 'DELEGATION', body: 'ASSEMBLY' }] as const
  const exclusion = ['10', { kind: 'EXCLUSION', body: 'ASSEMBLY', reasons: ['因公出差'] }] as const
  at.organizations.write(inForce(at.allianceId, [...rules, delegation, exclusion], '2026-11-23', 2))
  await at.tell()
})
afterAll(() => at.close())

const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) {
    minutes { id text status draftedAt adoptedAt version meeting { id } } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const minutesOf = async (id: string, caller = secretary(9)) =>
  (await at.run(caller, 'query($id: ID!) { meeting(id: $id) { minutes { id text status } } }', { id })).data
    .meeting.minutes

async function closed(): Promise<string> {
  const { meetingId } = await openMeeting(at, 1)
  await at.run(at.office, contract.closeMeeting, { meetingId })
  return meetingId
}
const drafted = async () => (await change(at.office, 'draftMinutes', { meetingId: await closed() })).minutes

test('minutes are drafted from what is known, changed by the office, adopted, and then fixed', async () => {
  const { meetingId } = await openMeeting(at, 6, { title: '年度大会', agenda: ['工作报告'] })
  const send = (caller: typeof above, text: string) =>
    at.run(caller, `mutation { ${text} { userErrors { code } } }`)
  await send(secretary(7), `giveProxy(input: { meetingId: "${meetingId}", holderId: "${member(1)}" })`)
  await send(secretary(8), `askLeave(input: { meetingId: "${meetingId}", reason: "培训" })`)
  await send(
    at.office,
    `excludeFromCount(input: { meetingId: "${meetingId}", organizationId: "${member(9)}", reason: "因公出差" })`,
  )
  const motionId = await openBallot(at, meetingId)
  for (const number of [1, 2, 3, 4]) await vote(at, motionId, number, 'FOR')
  await closeBallot(at, motionId)
  await at.run(at.office, contract.closeMeeting, { meetingId })
  const { minutes } = await change(at.office, 'draftMinutes', { meetingId })
  expect(minutes).toMatchObject({ status: 'DRAFT', version: 1, adoptedAt: null, meeting: { id: meetingId } })
  expect(minutes.text.split('\n')).toEqual([
    `${at.allianceId}: minutes of the member assembly`,
    'Meeting: 年度大会',
    'Time: 2026-11-23 09:00 to 2026-11-23 09:00',
    '9 entitled (1 not counted), 7 present; 6 needed for a quorum.',
    `Present: ${[1, 2, 3, 4, 5, 6].map(member).join(', ')}, ${member(7)} (through ${member(1)})`,
    `On leave: ${member(8)}(培训)`,
    `Not counted: ${member(9)}(因公出差)`,
    'Agenda:',
    '1. 工作报告',
    'Motions:',
    expect.stringMatching(/^1\. 议案: 8 entitled, 7 present; 4 for.*Passed\.$/),
  ])
  expect(await minutesOf(meetingId)).toBeNull()
  expect((await minutesOf(meetingId, at.office)).status).toBe('DRAFT')
  const { id: minutesId } = minutes
  expect(
    (await change(at.office, 'changeMinutes', { minutesId, text: ' 定稿 ', version: 1 })).minutes.text,
  ).toBe('定稿')
  const adopted = await change(at.office, 'adoptMinutes', { minutesId, version: 2 })
  expect(adopted.minutes).toMatchObject({ status: 'ADOPTED', adoptedAt: '2026-11-23T01:00:00Z', version: 3 })
  expect(await minutesOf(meetingId)).toEqual({ id: minutesId, text: '定稿', status: 'ADOPTED' })
  for (const [name, input] of [
    ['changeMinutes', { text: '别的' }],
    ['adoptMinutes', {}],
  ] as const)
    expect((await change(at.office, name, { minutesId, ...input })).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
  expect((await minutesOf(meetingId)).text).toBe('定稿')
})

describe('refused', () => {
  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['a member', () => secretary(1), 'FORBIDDEN'],
    ['those above', () => above, 'FORBIDDEN'],
  ])('%s', async (_who, caller, code) => {
    const meetingId = await closed()
    expect((await change(caller(), 'draftMinutes', { meetingId })).userErrors).toMatchObject([{ code }])
    const { id: minutesId } = (await change(at.office, 'draftMinutes', { meetingId })).minutes
    for (const [name, input] of [
      ['changeMinutes', { text: '别的' }],
      ['adoptMinutes', {}],
    ] as const)
      expect((await change(caller(), name, { minutesId, ...input })).userErrors).toMatchObject([{ code }])
    expect((await minutesOf(meetingId, at.office)).status).toBe('DRAFT')
  })

  test('of a meeting that is not over, a second time, by a stale version, and without text', async () => {
    const code = async (name: string, input: Record<string, unknown>) =>
      (await change(at.office, name, input)).userErrors[0]?.code
    expect(await code('draftMinutes', { meetingId: await callMeeting(at) })).toBe('WRONG_STATE')
    const { id: minutesId, meeting } = await drafted()
    expect(await code('draftMinutes', { meetingId: meeting.id })).toBe('WRONG_STATE')
    expect(await code('changeMinutes', { minutesId, text: '别的', version: 7 })).toBe('STALE_VERSION')
    expect(await code('adoptMinutes', { minutesId, version: 7 })).toBe('STALE_VERSION')
    expect(await code('changeMinutes', { minutesId, text: '  ' })).toBe('INVALID_INPUT')
    expect(await code('adoptMinutes', { minutesId: 'minutes_0' })).toBe('NOT_FOUND')
  })
})
