import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alliance, articleId, changed, member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

async function call(input: Record<string, unknown> = {}, caller = at.office) {
  const wanted = {
    allianceId: at.allianceId,
    body: 'ASSEMBLY',
    title: '年度大会',
    startsAt: '2026-11-23T02:00:00Z',
    agenda: ['工作报告'],
  }
  const { data, codes } = await at.run(caller, contract.callMeeting, { input: { ...wanted, ...input } })
  return { ...data?.callMeeting, codes }
}

async function opened() {
  const meetingId = (await call()).meeting.id as string
  const { data } = await at.run(at.office, contract.openMeeting, { meetingId })
  return { meetingId, code: data.openMeeting.meeting.checkInCode as string }
}

async function checkIn(number: number, meetingId: string, code: string) {
  return (await at.run(secretary(number), contract.checkIn, { meetingId, code })).data.checkIn
}

test.each(Object.entries(contract))('the contract: %s is valid here', (_name, text) => {
  expect(validate(at.subgraph.schema, parse(text))).toEqual([])
})

test('a meeting is called, opened, checked into until it has its quorum, and closed', async () => {
  const { meeting, userErrors } = await call()
  expect(userErrors).toEqual([])
  expect(meeting).toMatchObject({ title: '年度大会', status: 'CALLED', startsAt: '2026-11-23T02:00:00Z' })
  const meetingId = meeting.id
  const open = await at.run(at.office, contract.openMeeting, { meetingId })
  const code = open.data.openMeeting.meeting.checkInCode
  expect(code).toMatch(/^\d{6}$/)
  expect(open.data.openMeeting.meeting).toMatchObject({
    status: 'OPEN',
    quorum: {
      entitled: 9,
      required: 6,
      present: 0,
      missing: 6,
      met: false,
      article: { id: articleId('10') },
    },
  })
  for (const number of [1, 2, 3, 4, 5])
    expect((await checkIn(number, meetingId, code)).meeting.quorum).toEqual({
      present: number,
      missing: 6 - number,
      met: false,
    })
  expect((await checkIn(6, meetingId, code)).meeting.quorum).toEqual({ present: 6, missing: 0, met: true })
  const closed = await at.run(at.office, contract.closeMeeting, { meetingId })
  expect(closed.data.closeMeeting).toEqual({ meeting: { id: meetingId, status: 'CLOSED' }, userErrors: [] })
  const { data } = await at.run(secretary(9), contract.meeting, { id: meetingId })
  expect(data.meeting.attendances.totalCount).toBe(6)
  expect(data.meeting.attendances.nodes[0]).toEqual({
    organization: { id: member(1) },
    checkedInAt: '2026-11-23T01:00:00Z',
  })
  expect(data.meeting.quorum).toMatchObject({ entitled: 9, present: 6, met: true })
})

test('who is entitled follows the members until the meeting opens, and is fixed then', async () => {
  const { meetingId } = await opened()
  const planned = (await call({ startsAt: '2026-12-20T02:00:00Z' })).meeting.id
  const facts = alliance(at.allianceId, 9)
  const left = facts.memberships.map((row, index) => (index === 8 ? { ...row, until: '2026-12-01' } : row))
  at.organizations.write(changed({ ...facts, memberships: left }))
  await at.tell()
  const entitled = async (id: string) =>
    (await at.run(at.office, contract.meeting, { id })).data.meeting.quorum.entitled
  expect(await entitled(meetingId)).toBe(9)
  expect(await entitled(planned)).toBe(8)
  at.organizations.write(changed(facts))
  await at.tell()
  expect(await entitled(planned)).toBe(9)
})

test('a charter without a quorum for the body leaves a gap', async () => {
  const { meeting } = await call({ body: 'JOINT_MEETING' })
  const { data } = await at.run(at.office, contract.meeting, { id: meeting.id })
  expect(data.meeting.quorum).toEqual({
    entitled: 9,
    required: null,
    present: 0,
    missing: null,
    met: null,
    article: null,
  })
})

test('the same call sent twice under one key makes one meeting', async () => {
  const [first, second] = [await call({ idempotencyKey: 'once' }), await call({ idempotencyKey: 'once' })]
  expect(second.meeting.id).toBe(first.meeting.id)
})

describe('a call is refused', () => {
  test.each([
    ['a body that the alliance has not', { body: 'BRANCH' }, 'NO_SUCH_BODY', 'body'],
    ['one of several bodies without saying which', { body: 'COMMITTEE' }, 'BODY_AMBIGUOUS', 'bodyId'],
    ['a body of another kind', { body: 'COUNCIL', bodyId: 'body_nowhere' }, 'NO_SUCH_BODY', 'bodyId'],
    ['a start before today', { startsAt: '2026-11-22T15:59:59Z' }, 'INVALID_INPUT', 'startsAt'],
    ['an empty title', { title: '  ' }, 'INVALID_INPUT', 'title'],
    ['an empty topic', { agenda: ['a', ''] }, 'INVALID_INPUT', 'agenda.1'],
    ['an alliance that is not there', { allianceId: 'alliance_nowhere' }, 'NOT_FOUND', 'allianceId'],
  ])('for %s', async (_what, input, code, field) => {
    const { meeting, userErrors } = await call(input)
    expect(meeting ?? null).toBeNull()
    expect(userErrors).toMatchObject([{ code, field }])
  })

  test('not for a start earlier today', async () => {
    expect((await call({ startsAt: '2026-11-22T16:00:00Z' })).userErrors).toEqual([])
  })
})

test('a body without members does not open', async () => {
  const meetingId = (await call({ body: 'EXPERTS' })).meeting.id
  const { data } = await at.run(at.office, contract.openMeeting, { meetingId })
  expect(data.openMeeting.userErrors).toMatchObject([{ code: 'NOBODY_ENTITLED' }])
  const { data: after } = await at.run(at.office, contract.meeting, { id: meetingId })
  expect(after.meeting.status).toBe('CALLED')
})

const step = (name: string) =>
  `mutation($meetingId: ID!, $version: Int) { ${name}(input: { meetingId: $meetingId, version: $version }) { meeting { status version } userErrors { code field } } }`

describe('every step refuses the wrong person', () => {
  const steps = ['openMeeting', 'closeMeeting', 'cancelMeeting']
  const persons = [
    ['a secretary of a member', () => secretary(1), 'FORBIDDEN'],
    ['the committee above', () => above, 'FORBIDDEN'],
    ['an analyst of the committee', () => holding('ANALYST', 'org_committee'), 'FORBIDDEN'],
    ['the office of another alliance', () => holding('ALLIANCE_OFFICE', 'alliance_other'), 'NOT_FOUND'],
    ['a secretary from elsewhere', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    [
      'the office whose grant has ended',
      () => holding('ALLIANCE_OFFICE', at.allianceId, { from: '2020-01-01', to: '2026-11-22' }),
      'NOT_FOUND',
    ],
  ] as const
  const table = steps.flatMap((name) =>
    persons.map(([who, caller, code]) => [name, who, caller, code] as const),
  )

  test.each(table)('%s: %s', async (name, _who, caller, code) => {
    const meetingId = (await call()).meeting.id
    const { data } = await at.run(caller(), step(name), { meetingId })
    expect(data[name]).toMatchObject({ userErrors: [{ code }] })
  })

  test.each(steps)('%s: nobody', async (name) => {
    const meetingId = (await call()).meeting.id
    expect((await at.run(anonymous, step(name), { meetingId })).codes).toEqual(['UNAUTHENTICATED'])
  })
})

test.each([
  ['openMeeting', ['openMeeting']],
  ['openMeeting', ['cancelMeeting']],
  ['closeMeeting', []],
  ['closeMeeting', ['openMeeting', 'closeMeeting']],
  ['cancelMeeting', ['openMeeting']],
  ['cancelMeeting', ['cancelMeeting']],
])('%s after %j is refused', async (name, before) => {
  const meetingId = (await call()).meeting.id
  for (const earlier of before)
    expect((await at.run(at.office, step(earlier), { meetingId })).data[earlier].userErrors).toEqual([])
  const { data } = await at.run(at.office, step(name), { meetingId })
  expect(data[name].userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
})

test.each(['openMeeting', 'cancelMeeting'])('%s by a version that is no longer is refused', async (name) => {
  const meetingId = (await call()).meeting.id
  const { data } = await at.run(at.office, step(name), { meetingId, version: 7 })
  expect(data[name].userErrors).toMatchObject([{ code: 'STALE_VERSION', field: 'version' }])
  expect((await at.run(at.office, step(name), { meetingId, version: 1 })).data[name].meeting.version).toBe(2)
})

describe('check-in', () => {
  test('again, it counts and tells nothing', async () => {
    const { meetingId, code } = await opened()
    await checkIn(1, meetingId, code)
    await at.allPublished()
    const head = await at.subgraph.events.head()
    expect((await checkIn(1, meetingId, code)).meeting.quorum.present).toBe(1)
    await at.allPublished()
    expect(await at.subgraph.events.head()).toBe(head)
  })

  test('wrong codes are refused, and after five of them the right one for a while', async () => {
    const { meetingId, code } = await opened()
    const wrong = code === '000000' ? '000001' : '000000'
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await checkIn(2, meetingId, wrong)).userErrors).toMatchObject([
        { code: 'INVALID_CODE', field: 'code' },
      ])
    expect((await checkIn(2, meetingId, code)).userErrors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }])
    expect((await checkIn(3, meetingId, code)).userErrors).toEqual([])
    const before = at.now
    at.now = at.now.add({ minutes: 10 })
    expect((await checkIn(2, meetingId, code)).userErrors).toEqual([])
    at.now = before
  })

  test('is for those who are entitled', async () => {
    const { data } = await at.run(at.office, contract.callMeeting, {
      input: {
        allianceId: at.allianceId,
        body: 'COUNCIL',
        title: '理事会',
        startsAt: '2026-11-23T02:00:00Z',
      },
    })
    const meetingId = data.callMeeting.meeting.id
    const code = (await at.run(at.office, contract.openMeeting, { meetingId })).data.openMeeting.meeting
      .checkInCode
    expect((await checkIn(4, meetingId, code)).userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }])
    expect((await checkIn(3, meetingId, code)).meeting.quorum).toEqual({ present: 1, missing: 1, met: false })
  })

  test('is only at an open meeting', async () => {
    const meetingId = (await call()).meeting.id
    expect((await checkIn(1, meetingId, '123456')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('the committee above cannot check in for a member', async () => {
    const { meetingId, code } = await opened()
    const { data } = await at.run(above, contract.checkIn, { meetingId, code })
    expect(data.checkIn.userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }])
  })

  test('a secretary above several members must say for which', async () => {
    const { meetingId, code } = await opened()
    const { data } = await at.run(holding('SECRETARY', 'org_committee'), contract.checkIn, {
      meetingId,
      code,
    })
    expect(data.checkIn.userErrors).toMatchObject([{ code: 'DELEGATE_AMBIGUOUS', field: 'organizationId' }])
  })
})

describe('the code', () => {
  const codeOf = 'query($id: ID!) { meeting(id: $id) { status checkInCode } }'

  test('is for the office, while the meeting is open', async () => {
    const { meetingId, code } = await opened()
    expect((await at.run(at.office, codeOf, { id: meetingId })).data.meeting.checkInCode).toBe(code)
    await at.run(at.office, contract.closeMeeting, { meetingId })
    expect((await at.run(at.office, codeOf, { id: meetingId })).data.meeting.checkInCode).toBeNull()
  })

  test.each([
    ['a secretary', () => secretary(1)],
    ['the committee above', () => above],
  ])('is not for %s', async (_who, caller) => {
    const { meetingId } = await opened()
    const { data, codes } = await at.run(caller(), codeOf, { id: meetingId })
    expect(data.meeting).toEqual({ status: 'OPEN', checkInCode: null })
    expect(codes).toEqual(['FORBIDDEN'])
  })
})

test('a refusal speaks the language of the request', async () => {
  const { meetingId } = await opened()
  const message = async (locale: 'zh' | 'en') =>
    (await at.run({ ...at.office, locale }, contract.openMeeting, { meetingId })).data.openMeeting
      .userErrors[0].message
  expect(await message('zh')).toBe('会议进行中,此操作要求会议已通知。')
  expect(await message('en')).toBe('The meeting is open; it must be called.')
})
