import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleId, inForce, member, rules } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, closeBallot, openBallot, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
  const rule = ['9', { kind: 'DELEGATION', body: 'ASSEMBLY', most: 2 }] as const
  at.organizations.write(inForce(at.allianceId, [...rules, rule], '2026-11-23', 2))
  await at.tell()
})
afterAll(() => at.close())

const answer = `meeting { proxies { organization { id } holder { id } article { id } } quorum { present met }
  attendances { nodes { organization { id } through { id } } } } userErrors { code field }`
const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${answer} } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const give = (from: number, to: number, meetingId: string) =>
  change(secretary(from), 'giveProxy', { meetingId, holderId: member(to) })
const opened = async (meetingId: string): Promise<string> =>
  (await at.run(at.office, contract.openMeeting, { meetingId })).data.openMeeting.meeting.checkInCode
const checkIn = async (number: number, meetingId: string, code: string) =>
  (await at.run(secretary(number), contract.checkIn, { meetingId, code })).data.checkIn
const toldOf = async (meetingId: string) => {
  await at.allPublished()
  const events = await at.subgraph.events.read(0, 10_000)
  return events.filter(({ about }) => about.meeting === meetingId)
}
const kindsOf = async (meetingId: string) =>
  (await toldOf(meetingId)).map(({ kind, about }) => [kind, about.organization])
const cast = async (caller: number, motionId: string, choice: string, organization?: number) => {
  const text = `mutation($motionId: ID!, $choice: BallotChoice!, $organizationId: ID) {
    castBallot(input: { motionId: $motionId, choice: $choice, organizationId: $organizationId }) { userErrors { code } } }`
  const organizationId = organization === undefined ? null : member(organization)
  const { data } = await at.run(secretary(caller), text, { motionId, choice, organizationId })
  return data.castBallot.userErrors[0]?.code
}

test('who has entrusted its vote is there with the holder, is counted once and votes once through it', async () => {
  const meetingId = await callMeeting(at)
  expect((await give(8, 1, meetingId)).meeting).toMatchObject({
    proxies: [
      { organization: { id: member(8) }, holder: { id: member(1) }, article: { id: articleId('9') } },
    ],
    quorum: { present: 0 },
  })
  await give(9, 1, meetingId)
  const code = await opened(meetingId)
  expect((await checkIn(1, meetingId, code)).meeting.quorum).toMatchObject({ present: 3, missing: 3 })
  expect((await checkIn(1, meetingId, code)).meeting.quorum).toMatchObject({ present: 3 })
  for (const number of [2, 3, 4]) await checkIn(number, meetingId, code)
  const motionId = await openBallot(at, meetingId)
  expect(await cast(8, motionId, 'FOR')).toBe('NOT_ENTITLED')
  expect(await cast(1, motionId, 'FOR', 8)).toBeUndefined()
  expect(await cast(1, motionId, 'FOR', 8)).toBe('ALREADY_VOTED')
  expect(await cast(1, motionId, 'AGAINST')).toBeUndefined()
  expect(await cast(2, motionId, 'FOR', 9)).toBe('NOT_ENTITLED')
  expect(await cast(1, motionId, 'FOR', 9)).toBeUndefined()
  await vote(at, motionId, 2, 'FOR')
  const { verdict } = (await closeBallot(at, motionId)).motion
  expect(verdict).toMatchObject({ outcome: 'PASSED', for: 3, against: 1, required: 3 })
  expect(verdict.explanation).toContain('9 entitled, 6 present')
})

test('that a meeting was held is told as a joint act of those who came in person, with its day', async () => {
  const meetingId = await callMeeting(at, { startsAt: '2026-11-25T01:00:00Z' })
  await give(8, 1, meetingId)
  const code = await opened(meetingId)
  for (const number of [1, 2]) await checkIn(number, meetingId, code)
  await at.run(at.office, contract.closeMeeting, { meetingId })
  expect((await toldOf(meetingId)).at(-1)).toMatchObject({
    about: { meeting: meetingId, alliance: at.allianceId, organization: [member(1), member(2)] },
    data: {
      on: '2026-11-23',
      regionCode: '150402',
      allianceId: at.allianceId,
      absent: [3, 4, 5, 6, 7, 9].map(member),
    },
  })
})

test('who comes after all votes itself, and is still counted once', async () => {
  const meetingId = await callMeeting(at)
  await give(8, 1, meetingId)
  const code = await opened(meetingId)
  await checkIn(1, meetingId, code)
  const votedOn = await openBallot(at, meetingId)
  expect(await cast(1, votedOn, 'FOR', 8)).toBeUndefined()
  expect((await checkIn(8, meetingId, code)).meeting.quorum).toMatchObject({ present: 2 })
  expect(await cast(8, votedOn, 'FOR')).toBe('ALREADY_VOTED')
  const motionId = await openBallot(at, meetingId)
  expect(await cast(1, motionId, 'FOR', 8)).toBe('NOT_ENTITLED')
  expect(await cast(8, motionId, 'FOR')).toBeUndefined()
  const text =
    'query($id: ID!) { meeting(id: $id) { proxies { holder { id } } attendances { nodes { organization { id } through { id } } } } }'
  const { data } = await at.run(above, text, { id: meetingId })
  expect(data.meeting).toEqual({
    proxies: [],
    attendances: {
      nodes: [1, 8].map((number) => ({ organization: { id: member(number) }, through: null })),
    },
  })
})

test('whose giver has come first, the holder is there for itself alone, and may hold the vote of another', async () => {
  const meetingId = await callMeeting(at)
  for (const from of [8, 9]) await give(from, 1, meetingId)
  const code = await opened(meetingId)
  await checkIn(8, meetingId, code)
  expect((await checkIn(1, meetingId, code)).meeting.quorum).toMatchObject({ present: 3 })
  expect((await give(7, 1, meetingId)).meeting).toMatchObject({
    proxies: [{ organization: { id: member(7) } }, { organization: { id: member(9) } }],
    quorum: { present: 4 },
  })
  expect((await kindsOf(meetingId)).slice(4)).toEqual([
    ['meeting.proxyWithdrawn', [member(8), member(1)]],
    ['meeting.checkedIn', [member(8)]],
    ['meeting.checkedIn', [member(1), member(9)]],
    ['meeting.proxyGiven', [member(7), member(1)]],
  ])
})

test('one who is there already brings along what is entrusted to it later; that is taken back only by coming', async () => {
  const meetingId = await callMeeting(at)
  const code = await opened(meetingId)
  await checkIn(1, meetingId, code)
  const { meeting } = await give(8, 1, meetingId)
  expect(meeting.quorum.present).toBe(2)
  expect(meeting.attendances.nodes[1]).toEqual({
    organization: { id: member(8) },
    through: { id: member(1) },
  })
  expect((await change(secretary(8), 'withdrawProxy', { meetingId })).userErrors).toMatchObject([
    { code: 'WRONG_STATE' },
  ])
})

test('taken back before, the vote is free again', async () => {
  const meetingId = await callMeeting(at)
  await give(8, 1, meetingId)
  expect((await change(secretary(8), 'withdrawProxy', { meetingId })).meeting.proxies).toEqual([])
  expect((await change(secretary(8), 'withdrawProxy', { meetingId })).userErrors).toMatchObject([
    { code: 'WRONG_STATE' },
  ])
  expect((await give(8, 2, meetingId)).meeting.proxies).toMatchObject([{ holder: { id: member(2) } }])
})

test('a meeting that opens under a charter that lets one hold fewer keeps those given first, and tells of the others', async () => {
  const meetingId = await callMeeting(at, { startsAt: '2026-11-30T01:00:00Z' })
  for (const [from, minute] of [
    [9, 1],
    [8, 2],
  ] as const) {
    at.now = Temporal.Instant.from(`2026-11-23T01:0${minute}:00Z`)
    await give(from, 1, meetingId)
  }
  const rule = ['9', { kind: 'DELEGATION', body: 'ASSEMBLY', most: 1 }] as const
  at.organizations.write(inForce(at.allianceId, [...rules, rule], '2026-11-30', 3))
  await at.tell()
  at.now = Temporal.Instant.from('2026-11-30T01:00:00Z')
  const code = await opened(meetingId)
  expect((await checkIn(1, meetingId, code)).meeting.quorum).toMatchObject({ present: 2 })
  expect((await kindsOf(meetingId)).slice(3)).toEqual([
    ['meeting.proxyWithdrawn', [member(8), member(1)]],
    ['meeting.opened', undefined],
    ['meeting.checkedIn', [member(1), member(9)]],
  ])
  at.now = Temporal.Instant.from('2026-11-23T01:00:00Z')
})

test('a meeting that opens under a charter without it has none', async () => {
  const meetingId = await callMeeting(at, { startsAt: '2026-12-20T01:00:00Z' })
  await give(8, 1, meetingId)
  at.organizations.write(inForce(at.allianceId, rules, '2026-12-01', 4))
  await at.tell()
  const before = at.now
  at.now = Temporal.Instant.from('2026-12-20T01:00:00Z')
  const code = await opened(meetingId)
  expect((await checkIn(1, meetingId, code)).meeting.quorum).toMatchObject({ present: 1 })
  expect((await give(8, 1, meetingId)).userErrors).toMatchObject([{ code: 'NO_DELEGATION' }])
  at.now = before
})

describe('refused', () => {
  test('more than the charter lets one hold, what is passed on, and a body whose charter is silent', async () => {
    const meetingId = await callMeeting(at)
    for (const from of [8, 9]) expect((await give(from, 1, meetingId)).userErrors).toEqual([])
    expect((await give(7, 1, meetingId)).userErrors).toEqual([
      { code: 'TOO_MANY_PROXIES', field: 'holderId' },
    ])
    expect((await give(1, 2, meetingId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await give(6, 8, meetingId)).userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'holderId' }])
    expect((await give(6, 6, meetingId)).userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'holderId' }])
    expect((await give(6, 77, meetingId)).userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'holderId' }])
    const council = await callMeeting(at, { body: 'COUNCIL' })
    expect((await give(1, 2, council)).userErrors).toMatchObject([{ code: 'NO_DELEGATION' }])
  })

  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['the office', () => at.office, 'NOT_ENTITLED'],
    ['those above', () => above, 'NOT_ENTITLED'],
  ])('%s', async (_who, caller, code) => {
    const meetingId = await callMeeting(at)
    await give(8, 1, meetingId)
    for (const name of ['giveProxy', 'withdrawProxy']) {
      const holder = name === 'giveProxy' ? { holderId: member(2) } : {}
      const { userErrors } = await change(caller(), name, { meetingId, ...holder })
      expect(userErrors).toMatchObject([{ code }])
    }
  })

  test('when the meeting is over', async () => {
    const meetingId = await callMeeting(at)
    await at.run(
      at.office,
      'mutation($meetingId: ID!) { cancelMeeting(input: { meetingId: $meetingId }) { userErrors { code } } }',
      { meetingId },
    )
    expect((await give(8, 1, meetingId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})
