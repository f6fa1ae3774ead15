import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../shared/ids.ts'
import { placesChanged } from '../../../shared/places/place.ts'
import { alliance, articleId, inForce, member, rules, told } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, officeOf, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { closeBallot, openBallot } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

const street = 'org_street'
const guestMembers = ['org_guest1', 'org_guest2']
const approval = [
  '22',
  { kind: 'DECISION', matter: 'AD_HOC_JOINT_MEETING', body: 'SECRETARIAT', by: 'APPROVAL' },
] as const

let at: TestAlliance
let guest: string
beforeAll(async () => {
  at = await openTestAlliance(3)
  guest = newId('alliance')
  const facts = alliance(guest, 2)
  const memberships = facts.memberships.map((row, index) => ({
    ...row,
    organizationId: guestMembers[index]!,
  }))
  const place = {
    id: street,
    name: '街道',
    kind: 'COMMITTEE',
    superiorId: null,
    path: [street],
    inside: [street],
  }
  at.organizations.write(
    ...told({ ...facts, memberships }),
    inForce(at.allianceId, [...rules, approval], '2026-11-23', 2),
    { kind: placesChanged, about: {}, data: { places: [{ ...place, regionCode: '150402', active: true }] } },
  )
  await at.tell()
})
afterAll(() => at.close())

const fields = `id problem note status answer version organization { id } alliance { id } article { id }
  invitedAlliances { id } invitedOrganizations { id } meeting { id title body agenda status startsAt quorum { entitled } }`
const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { meetingRequest { ${fields} } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const wanted = () => ({
  allianceId: at.allianceId,
  problem: '园区道路夜间照明',
  note: '涉及两个街道',
  guestIds: [guest, street],
})
const asked = async () => (await change(secretary(2), 'requestMeeting', wanted())).meetingRequest
const startsAt = '2026-11-24T01:00:00Z'
const requests = async (caller: typeof above) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance { meetingRequests(first: 100) { totalCount nodes { id } } } } }`
  return (await at.run(caller, text, { of: [{ __typename: 'Alliance', id: at.allianceId }] })).data
    ._entities[0].meetingRequests
}

/** How many tasks of a motion, of which one is assigned, members see, and guests. */
async function tasksOf(motionId: string): Promise<number[][]> {
  const about = { motionId, version: 3, passed: true, reason: '一致同意' }
  const record = `mutation($input: RecordDecisionInput!) { recordDecision(input: $input) { userErrors { code } } }`
  await at.run(at.office, record, { input: about })
  const assign = `mutation($input: AssignTaskInput!) { assignTask(input: $input) { userErrors { code } } }`
  const task = { motionId, organizationId: member(2), title: '安装路灯', dueOn: '2026-12-01' }
  expect((await at.run(at.office, assign, { input: task })).data.assignTask.userErrors).toEqual([])
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Motion { tasks { id } } } }`
  const seenBy = async (caller: typeof above) =>
    (await at.run(caller, text, { of: [{ __typename: 'Motion', id: motionId }] })).data._entities.map(
      ({ tasks }: { tasks: unknown[] }) => tasks.length,
    )
  return [await seenBy(secretary(3)), await seenBy(holding('SECRETARY', street))]
}

test('a member asks, the secretariat approves by its article, and those invited come, count and vote', async () => {
  const request = await asked()
  expect(request).toMatchObject({
    problem: '园区道路夜间照明',
    note: '涉及两个街道',
    status: 'ASKED',
    organization: { id: member(2) },
    invitedAlliances: [{ id: guest }],
    invitedOrganizations: [{ id: street }],
    meeting: null,
    article: null,
  })
  const { meetingRequest } = await change(at.office, 'approveMeetingRequest', {
    requestId: request.id,
    startsAt,
    version: 1,
  })
  expect(meetingRequest).toMatchObject({
    status: 'APPROVED',
    version: 2,
    article: { id: articleId('22') },
    meeting: {
      title: '园区道路夜间照明',
      body: 'JOINT_MEETING',
      agenda: ['园区道路夜间照明'],
      status: 'CALLED',
      startsAt,
      quorum: { entitled: 6 },
    },
  })
  const meetingId = meetingRequest.meeting.id
  const { data } = await at.run(at.office, contract.openMeeting, { meetingId })
  const code = data.openMeeting.meeting.checkInCode
  expect(data.openMeeting.meeting.quorum.entitled).toBe(6)
  const guests = [street, ...guestMembers].map((place) => holding('SECRETARY', place))
  for (const caller of guests)
    expect((await at.run(caller, contract.checkIn, { meetingId, code })).data.checkIn.userErrors).toEqual([])
  const motionId = await openBallot(at, meetingId)
  for (const caller of guests) {
    const { castBallot } = (await at.run(caller, contract.castBallot, { motionId, choice: 'FOR' })).data
    expect(castBallot).toEqual({ motion: { id: motionId, status: 'OPEN' }, userErrors: [] })
  }
  expect((await closeBallot(at, motionId)).motion.verdict).toMatchObject({ for: 3 })
  expect(await tasksOf(motionId)).toEqual([[1], [0]])
})

test('who is invited sees the meeting and what hangs on it, and nothing else of the alliance', async () => {
  const { id: requestId } = await asked()
  const { meetingRequest } = await change(at.office, 'approveMeetingRequest', { requestId, startsAt })
  const text =
    'query($id: ID!) { meeting(id: $id) { id invitedAlliances { id } invitedOrganizations { id } } meetings { totalCount } }'
  for (const caller of [
    holding('SECRETARY', street),
    officeOf(guest),
    holding('SECRETARY', guestMembers[1]!),
  ]) {
    const { data } = await at.run(caller, text, { id: meetingRequest.meeting.id })
    expect(data.meeting).toEqual({
      id: meetingRequest.meeting.id,
      invitedAlliances: [{ id: guest }],
      invitedOrganizations: [{ id: street }],
    })
    expect((await requests(caller)).totalCount).toBe(0)
    expect(
      (await at.run(caller, contract.openMeeting, { meetingId: meetingRequest.meeting.id })).data.openMeeting
        .userErrors,
    ).toMatchObject([{ code: 'FORBIDDEN' }])
  }
  const outsider = await at.run(holding('SECRETARY', 'org_elsewhere'), text, {
    id: meetingRequest.meeting.id,
  })
  expect(outsider.data).toEqual({ meeting: null, meetings: { totalCount: 0 } })
})

test('refused with a reason, it stays so; newest first, it is listed for those inside', async () => {
  const [first, second] = [await asked(), await asked()]
  const { meetingRequest } = await change(at.office, 'refuseMeetingRequest', {
    requestId: first.id,
    reason: '由街道先行协调',
  })
  expect(meetingRequest).toMatchObject({ status: 'REFUSED', answer: '由街道先行协调', meeting: null })
  for (const [name, input] of [
    ['approveMeetingRequest', { startsAt }],
    ['refuseMeetingRequest', { reason: '无' }],
  ] as const)
    expect((await change(at.office, name, { requestId: first.id, ...input })).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
  const { nodes } = await requests(above)
  expect(nodes.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([second.id, first.id])
})

describe('refused', () => {
  test.each([
    ['no problem', { problem: ' ' }, 'INVALID_INPUT', 'problem'],
    ['a guest that there is not', { guestIds: ['org_nowhere'] }, 'INVALID_INPUT', 'guestIds.0'],
    ['the alliance as its own guest', () => ({ guestIds: [at.allianceId] }), 'INVALID_INPUT', 'guestIds.0'],
    ['a guest twice', { guestIds: [street, street] }, 'INVALID_INPUT', 'guestIds'],
    ['no such alliance', { allianceId: 'alliance_0' }, 'NOT_FOUND', 'allianceId'],
  ])('%s', async (_what, input, code, field) => {
    const given = typeof input === 'function' ? input() : input
    const { userErrors } = await change(secretary(2), 'requestMeeting', { ...wanted(), ...given })
    expect(userErrors).toEqual([{ code, field }])
  })

  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND', 'NOT_FOUND'],
    ['the office asks for none', () => at.office, 'NOT_A_MEMBER', undefined],
    ['those above', () => above, 'NOT_A_MEMBER', 'FORBIDDEN'],
    ['a member answers none', () => secretary(1), undefined, 'FORBIDDEN'],
  ])('%s', async (_who, caller, asking, answering) => {
    expect((await change(caller(), 'requestMeeting', wanted())).userErrors[0]?.code).toBe(asking)
    const { id: requestId } = await asked()
    for (const [name, input] of [
      ['refuseMeetingRequest', { reason: '无' }],
      ['approveMeetingRequest', { startsAt }],
    ] as const) {
      const { userErrors } = await change(caller(), name, { requestId, ...input })
      if (answering) expect(userErrors).toMatchObject([{ code: answering }])
    }
  })

  test('an approval for yesterday, by a stale version, and where another body decides; nothing is called', async () => {
    const { id: requestId } = await asked()
    const code = async (input: Record<string, unknown>) =>
      (await change(at.office, 'approveMeetingRequest', { requestId, startsAt, ...input })).userErrors[0]
        ?.code
    const count = async () =>
      (await at.run(at.office, '{ meetings { totalCount } }')).data.meetings.totalCount
    const before = await count()
    expect(await code({ startsAt: '2026-11-22T01:00:00Z' })).toBe('INVALID_INPUT')
    expect(await code({ version: 3 })).toBe('STALE_VERSION')
    expect(await code({ requestId: 'meetingrequest_0' })).toBe('NOT_FOUND')
    const byCouncil = ['22', { ...approval[1], body: 'COUNCIL' }] as const
    at.organizations.write(inForce(at.allianceId, [...rules, byCouncil], '2026-11-23', 3))
    await at.tell()
    expect(await code({})).toBe('OTHER_BODY_DECIDES')
    expect(await count()).toBe(before)
  })
})
