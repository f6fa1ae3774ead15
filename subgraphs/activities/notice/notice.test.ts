import { afterAll, beforeAll, expect, test } from 'vitest'
import { inForce, rules } from '../fixture/alliance-facts.ts'
import { contract } from '../fixture/contract.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
  const articles = [
    ...rules,
    ['9', { kind: 'NOTICE', body: 'ASSEMBLY', days: 10, urgentDays: 2 }],
    ['18', { kind: 'NOTICE', body: 'ASSEMBLY', days: 20, matter: 'CHARTER_AMENDMENT' }],
    ['12', { kind: 'NOTICE', body: 'COUNCIL', days: 3 }],
  ] as const
  at.organizations.write(inForce(at.allianceId, articles, '2026-11-01', 2))
  const amendment = { alliance: at.allianceId, subject: 'charter_next' }
  at.organizations.write({
    kind: 'decision.requested',
    about: amendment,
    data: {
      subjectId: 'charter_next',
      allianceId: at.allianceId,
      matter: 'CHARTER_AMENDMENT',
      body: 'ASSEMBLY',
      title: { zh: '修订章程', en: 'Amend the charter' },
    },
  })
  await at.tell()
})
afterAll(() => at.close())

const call = async (startsAt: string, input: Record<string, unknown> = {}) => {
  const wanted = { allianceId: at.allianceId, body: 'ASSEMBLY', title: '大会', startsAt, ...input }
  return (await at.run(at.office, contract.callMeeting, { input: wanted })).data.callMeeting
}
const open = async (meetingId: string) =>
  (await at.run(at.office, contract.openMeeting, { meetingId })).data.openMeeting.userErrors

test.each([
  ['ten days before', '2026-12-03T01:00:00Z', {}, undefined],
  ['nine days before', '2026-12-02T15:59:00Z', {}, 'NOTICE_TOO_SHORT'],
  ['two days before an urgent one', '2026-11-25T01:00:00Z', { urgent: true }, undefined],
  ['a day before an urgent one', '2026-11-24T01:00:00Z', { urgent: true }, 'NOTICE_TOO_SHORT'],
  [
    'for a body that knows no urgent ones',
    '2026-12-20T01:00:00Z',
    { body: 'COUNCIL', urgent: true },
    'NO_URGENT_MEETING',
  ],
  ['at once, where the charter is silent', '2026-11-23T02:00:00Z', { body: 'JOINT_MEETING' }, undefined],
])('called %s', async (_when, startsAt, input, code) => {
  const { meeting, userErrors } = await call(startsAt, input)
  expect(userErrors[0]?.code).toBe(code)
  expect(meeting === null || meeting === undefined).toBe(code !== undefined)
})

test('the refusal cites the article', async () => {
  const { userErrors } = await call('2026-11-30T01:00:00Z')
  expect(userErrors).toEqual([
    {
      code: 'NOTICE_TOO_SHORT',
      field: 'startsAt',
      message: 'Article 9 of the charter asks for 10 days of notice; there are 7.',
    },
  ])
})

test('a meeting that was called in time cannot be opened before its notice is over', async () => {
  const { meeting } = await call('2026-12-03T01:00:00Z')
  const before = at.now
  at.now = Temporal.Instant.from('2026-12-02T01:00:00Z')
  expect(await open(meeting.id)).toMatchObject([{ code: 'NOTICE_TOO_SHORT', field: 'meetingId' }])
  at.now = Temporal.Instant.from('2026-12-03T01:00:00Z')
  expect(await open(meeting.id)).toEqual([])
  at.now = before
})

test('a matter with a longer notice is put only before a meeting that was called as long before', async () => {
  const put = async (meetingId: string) =>
    (
      await at.run(
        at.office,
        `mutation($meetingId: ID!) { putSubject(input: { meetingId: $meetingId, subjectId: "charter_next", ballot: NAMED }) {
          motion { id } userErrors { code } } }`,
        { meetingId },
      )
    ).data.putSubject.userErrors
  const [soon, later] = [await call('2026-12-12T01:00:00Z'), await call('2026-12-13T01:00:00Z')]
  expect(await put(soon.meeting.id)).toEqual([{ code: 'NOTICE_TOO_SHORT' }])
  expect(await put(later.meeting.id)).toEqual([])
})

test('a meeting tells when it was called and whether as an urgent one', async () => {
  const { meeting } = await call('2026-11-25T01:00:00Z', { urgent: true })
  const text = 'query($id: ID!) { meeting(id: $id) { calledAt urgent } }'
  const { data } = await at.run(at.office, text, { id: meeting.id })
  expect(data.meeting).toEqual({ calledAt: '2026-11-23T01:00:00Z', urgent: true })
})
