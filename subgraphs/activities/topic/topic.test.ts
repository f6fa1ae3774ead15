import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

const answer = 'topic { id title note status answer version organization { id } } userErrors { code field }'
const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${answer} } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const handedIn = async (number: number, meetingId: string, title = '联合招聘') =>
  (await change(secretary(number), 'handInTopic', { meetingId, title, note: '附方案' })).topic
const meetingOf = async (id: string, caller = secretary(9)) =>
  (
    await at.run(
      caller,
      'query($id: ID!) { meeting(id: $id) { agenda version topics { id title status meeting { id } } } }',
      { id },
    )
  ).data.meeting

test('a member hands a topic in, the office takes it on, and it is the last on the agenda', async () => {
  const meetingId = await callMeeting(at, { agenda: ['工作报告'] })
  const topic = await handedIn(4, meetingId)
  expect(topic).toMatchObject({
    title: '联合招聘',
    note: '附方案',
    status: 'HANDED_IN',
    answer: null,
    version: 1,
    organization: { id: member(4) },
  })
  expect((await meetingOf(meetingId)).agenda).toEqual(['工作报告'])
  const taken = await change(at.office, 'takeOnTopic', { topicId: topic.id, version: 1 })
  expect(taken.topic).toMatchObject({ status: 'TAKEN_ON', version: 2 })
  expect(await meetingOf(meetingId)).toMatchObject({
    agenda: ['工作报告', '联合招聘'],
    version: 2,
    topics: [{ id: topic.id, status: 'TAKEN_ON', meeting: { id: meetingId } }],
  })
})

test('or puts it off with a reason; an open meeting can still take on what was handed in before', async () => {
  const meetingId = await callMeeting(at)
  const [first, second] = [await handedIn(1, meetingId), await handedIn(2, meetingId, '共用场地')]
  const off = await change(at.office, 'putOffTopic', { topicId: first.id, reason: '留待下次会议' })
  expect(off.topic).toMatchObject({ status: 'PUT_OFF', answer: '留待下次会议' })
  await at.run(at.office, contract.openMeeting, { meetingId })
  expect((await change(at.office, 'takeOnTopic', { topicId: second.id })).topic.status).toBe('TAKEN_ON')
  expect((await meetingOf(meetingId)).agenda).toEqual(['共用场地'])
})

test('each step is told of with its topic and its organization, and with nothing of what it says', async () => {
  const meetingId = await callMeeting(at)
  const { id } = await handedIn(3, meetingId)
  await change(at.office, 'putOffTopic', { topicId: id, reason: '议题已满' })
  await at.allPublished()
  const events = await at.subgraph.events.read(0, 1000)
  const told = events.filter(({ about }) => about.topic === id)
  expect(told.map(({ kind, about, data }) => [kind, about, data ?? {}])).toEqual(
    ['meeting.topicHandedIn', 'meeting.topicPutOff'].map((kind) => [
      kind,
      { meeting: meetingId, alliance: at.allianceId, organization: [member(3)], topic: id },
      {},
    ]),
  )
})

describe('refused', () => {
  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['the office', () => at.office, 'NOT_ENTITLED'],
    ['those above', () => above, 'NOT_ENTITLED'],
  ])('%s hands none in', async (_who, caller, code) => {
    const meetingId = await callMeeting(at)
    const { userErrors } = await change(caller(), 'handInTopic', { meetingId, title: '议题' })
    expect(userErrors).toMatchObject([{ code }])
    expect((await meetingOf(meetingId)).topics).toEqual([])
  })

  test('a member that does not belong to the body hands none in', async () => {
    const meetingId = await callMeeting(at, { body: 'COUNCIL' })
    const { userErrors } = await change(secretary(4), 'handInTopic', { meetingId, title: '议题' })
    expect(userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }])
  })

  test.each([
    ['no title', { title: ' ' }, 'INVALID_INPUT', 'title'],
    ['a note that is too long', { title: '议题', note: '长'.repeat(2001) }, 'INVALID_INPUT', 'note'],
    ['no such meeting', { title: '议题', meetingId: 'meeting_0' }, 'NOT_FOUND', 'meetingId'],
  ])('%s', async (_what, input, code, field) => {
    const meetingId = await callMeeting(at)
    const { userErrors } = await change(secretary(1), 'handInTopic', { meetingId, ...input })
    expect(userErrors).toEqual([{ code, field }])
  })

  test('when the meeting is open', async () => {
    const meetingId = await callMeeting(at)
    await at.run(at.office, contract.openMeeting, { meetingId })
    const { userErrors } = await change(secretary(1), 'handInTopic', { meetingId, title: '议题' })
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('an answer of a member, a stale one, a second one, one without a reason, one when the meeting is over', async () => {
    const meetingId = await callMeeting(at)
    const { id: topicId } = await handedIn(1, meetingId)
    const code = async (name: string, input: Record<string, unknown>, caller = at.office) =>
      (await change(caller, name, { topicId, ...input })).userErrors[0]?.code
    expect(await code('takeOnTopic', {}, secretary(1))).toBe('FORBIDDEN')
    expect(await code('takeOnTopic', {}, holding('ALLIANCE_OFFICE', 'alliance_other'))).toBe('NOT_FOUND')
    expect(await code('takeOnTopic', { version: 2 })).toBe('STALE_VERSION')
    expect(await code('putOffTopic', { reason: ' ' })).toBe('INVALID_INPUT')
    expect(await code('putOffTopic', { topicId: 'topic_0', reason: '无' })).toBe('NOT_FOUND')
    expect((await meetingOf(meetingId)).topics).toMatchObject([{ status: 'HANDED_IN' }])
    await at.run(at.office, contract.openMeeting, { meetingId })
    await at.run(at.office, contract.closeMeeting, { meetingId })
    expect(await code('takeOnTopic', {})).toBe('WRONG_STATE')
    expect(await code('putOffTopic', { reason: '会议已结束' })).toBeUndefined()
    expect(await code('putOffTopic', { reason: '会议已结束' })).toBe('WRONG_STATE')
  })

  test('more than fifty topics on the agenda', async () => {
    const meetingId = await callMeeting(at, { agenda: Array.from({ length: 50 }, (_, n) => `议程${n}`) })
    const { id: topicId } = await handedIn(1, meetingId)
    const { userErrors } = await change(at.office, 'takeOnTopic', { topicId })
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'agenda' }])
    expect((await meetingOf(meetingId)).topics).toMatchObject([{ status: 'HANDED_IN' }])
  })
})
