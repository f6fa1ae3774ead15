import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { activityChange, planned, toldOf } from '../fixture/planned-activity.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

const change = (caller: typeof above, name: string, input: Record<string, unknown>) =>
  activityChange(at, caller, name, input)
const later = async <Result>(instant: string, deed: () => Promise<Result>): Promise<Result> => {
  const before = at.now
  at.now = Temporal.Instant.from(instant)
  const result = await deed()
  at.now = before
  return result
}
const begun = '2026-12-05T04:00:00Z'
const attendance = [
  { memberId: 'member_1', hours: 2.5 },
  { memberId: 'member_2', hours: 1 },
]

test('an activity is planned with joint hosts, joined, closed with who came, and told of whole', async () => {
  const activity = await planned(at, { coHostIds: [member(2)], address: '党群服务中心' })
  expect(activity).toMatchObject({
    status: 'PLANNED',
    address: '党群服务中心',
    places: 4,
    placesLeft: 4,
    host: { id: member(1) },
    coHosts: [{ id: member(2) }],
    closedOn: null,
    version: 1,
  })
  const { id: activityId } = activity
  for (const number of [3, 4]) await change(secretary(number), 'joinActivity', { activityId, people: 1 })
  const input = {
    activityId,
    summary: '清理河道',
    attendance,
    attendedOrganizationIds: [1, 2, 3].map(member),
  }
  const { activity: closed } = await later(begun, () => change(secretary(2), 'closeActivity', input))
  expect(closed).toMatchObject({
    status: 'CLOSED',
    summary: '清理河道',
    closedOn: '2026-12-05',
    attendees: 2,
    hours: 3.5,
    participants: {
      nodes: [
        { organization: { id: member(1) }, attended: true, people: 0 },
        { organization: { id: member(2) }, attended: true, people: 0 },
        { organization: { id: member(3) }, attended: true, people: 1 },
        { organization: { id: member(4) }, attended: false, people: 1 },
      ],
    },
  })
  const told = await toldOf(at, activityId)
  expect(told.map(({ kind }) => kind)).toEqual([
    'activity.planned',
    'activity.signedUp',
    'activity.signedUp',
    'activity.closed',
  ])
  expect(told.at(-1)).toMatchObject({
    about: { activity: activityId, alliance: at.allianceId, organization: [1, 2, 3].map(member) },
    data: {
      on: '2026-12-05',
      regionCode: '150402',
      allianceId: at.allianceId,
      kind: 'VOLUNTEER',
      attendance,
    },
  })
})

test('who came is corrected whole and told again; a recorded activity can be taken back', async () => {
  const { id: activityId } = await planned(at)
  const closing = { activityId, summary: '植树', attendance }
  await later(begun, () => change(at.office, 'closeActivity', closing))
  const corrected = await later('2026-12-06T04:00:00Z', () =>
    change(secretary(1), 'correctAttendance', { activityId, attendance: attendance.slice(1), version: 2 }),
  )
  expect(corrected.activity).toMatchObject({
    ...{ attendees: 1, hours: 1, version: 3 },
    ...{ closedOn: '2026-12-05', attendedAt: '2026-12-06T04:00:00Z' },
  })
  const again = await later('2026-12-06T05:00:00Z', () =>
    change(secretary(1), 'correctAttendance', { activityId, attendance, version: 3 }),
  )
  expect(again.activity).toMatchObject({ attendees: 2, version: 4 })
  const off = await change(secretary(1), 'cancelActivity', { activityId, reason: '误录' })
  expect(off.activity).toMatchObject({ status: 'CANCELLED', summary: '植树', cancelReason: '误录' })
  const told = await toldOf(at, activityId)
  expect(
    told.map(({ kind, data }) => [kind, (data as { attendance?: unknown[] }).attendance?.length]),
  ).toEqual([
    ['activity.planned', undefined],
    ['activity.closed', 2],
    ['activity.closed', 1],
    ['activity.closed', 2],
    ['activity.cancelled', undefined],
  ])
})

describe('photos', () => {
  const photo = { name: '清理河道', url: 'https://photos.example/1.jpg' }

  test('come with the summary, are changed whole by who runs it, and no event says where they are', async () => {
    const { id: activityId } = await planned(at)
    expect(await code(secretary(1), { activityId, photos: [] })).toBe('WRONG_STATE')
    const closing = { activityId, summary: '清理河道', attendance, photos: [photo] }
    const { activity } = await later(begun, () => change(secretary(1), 'closeActivity', closing))
    expect(activity.photos).toEqual([photo])
    const other = { name: '合影', url: 'https://photos.example/2.jpg' }
    const { activity: changed } = await change(at.office, 'changeActivityPhotos', {
      ...{ activityId, version: 2 },
      photos: [other, photo],
    })
    expect(changed).toMatchObject({ photos: [other, photo], version: 3 })
    expect(await code(secretary(3), { activityId, photos: [] })).toBe('FORBIDDEN')
    expect(await code(holding('SECRETARY', 'org_elsewhere'), { activityId, photos: [] })).toBe('NOT_FOUND')
    expect(await code(secretary(1), { activityId, photos: [], version: 2 })).toBe('STALE_VERSION')
    const told = await toldOf(at, activityId)
    expect(told.at(-1)?.kind).toBe('activity.photosChanged')
    expect(JSON.stringify(told)).not.toContain('photos.example')
  })

  test.each([
    ['too many', Array.from({ length: 21 }, () => photo), 'photos'],
    ['no name', [photo, { ...photo, name: ' ' }], 'photos.1.name'],
    ['an address without protection', [{ ...photo, url: 'http://photos.example/1.jpg' }], 'photos.0.url'],
    ['an address with a password', [{ ...photo, url: 'https://a:b@photos.example/1.jpg' }], 'photos.0.url'],
  ])('are refused: %s', async (_what, photos, field) => {
    const { id: activityId } = await planned(at)
    await later(begun, async () => {
      const closing = { activityId, summary: '清理河道', attendance }
      const refused = [{ code: 'INVALID_INPUT', field }]
      const withThem = await change(secretary(1), 'closeActivity', { ...closing, photos })
      expect(withThem.userErrors).toMatchObject(refused)
      await change(secretary(1), 'closeActivity', closing)
      const { userErrors } = await change(secretary(1), 'changeActivityPhotos', { activityId, photos })
      expect(userErrors).toMatchObject(refused)
    })
  })

  const code = async (caller: typeof above, input: Record<string, unknown>) =>
    (await change(caller, 'changeActivityPhotos', input)).userErrors[0]?.code
})

describe('a plan is refused', () => {
  test.each([
    ['what has begun', { startsAt: '2026-11-23T01:00:00Z' }, 'INVALID_INPUT', 'startsAt'],
    ['a deadline after it begins', { signUpBy: '2026-12-05T01:00:01Z' }, 'INVALID_INPUT', 'signUpBy'],
    ['no places', { places: 0 }, 'INVALID_INPUT', 'places'],
    ['the host twice', { coHostIds: [member(1)] }, 'INVALID_INPUT', 'coHostIds'],
    ['a joint host from elsewhere', { coHostIds: ['org_elsewhere'] }, 'INVALID_INPUT', 'coHostIds.0'],
    ['no title', { title: ' ' }, 'INVALID_INPUT', 'title'],
    ['a host of somebody else', { hostOrganizationId: member(2) }, 'FORBIDDEN', null],
    ['no such alliance', { allianceId: 'alliance_0' }, 'NOT_FOUND', 'allianceId'],
  ])('%s', async (_what, input, code, field) => {
    const { userErrors } = await activityChange(at, secretary(1), 'planActivity', {
      allianceId: at.allianceId,
      hostOrganizationId: member(1),
      kind: 'VOLUNTEER',
      title: '志愿服务',
      startsAt: '2026-12-05T01:00:00Z',
      ...input,
    })
    expect(userErrors).toMatchObject([{ code, field }])
  })
})

describe('closing is refused', () => {
  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['another member', () => secretary(3), 'FORBIDDEN'],
    ['those above', () => above, 'FORBIDDEN'],
    ['a party member of the host', () => holding('PARTY_MEMBER', member(1)), 'FORBIDDEN'],
  ])('%s, as is calling it off', async (_who, caller, code) => {
    const { id: activityId } = await planned(at)
    const deeds = [
      ['closeActivity', { activityId, summary: '小结', attendance }],
      ['cancelActivity', { activityId, reason: '天气' }],
    ] as const
    await later(begun, async () => {
      for (const [name, input] of deeds)
        expect((await change(caller(), name, input)).userErrors).toMatchObject([{ code }])
    })
    expect((await toldOf(at, activityId)).map(({ kind }) => kind)).toEqual(['activity.planned'])
  })

  test('before it begins, a second time, of a stale version, and after it was called off', async () => {
    const { id: activityId } = await planned(at)
    const closing = { activityId, summary: '小结', attendance }
    const code = async (name: string, input: Record<string, unknown>) =>
      (await change(secretary(1), name, input)).userErrors[0]?.code
    expect(await code('closeActivity', closing)).toBe('WRONG_STATE')
    expect(await code('correctAttendance', { activityId, attendance })).toBe('WRONG_STATE')
    await later(begun, async () => {
      expect(await code('closeActivity', { ...closing, version: 4 })).toBe('STALE_VERSION')
      expect(await code('closeActivity', closing)).toBeUndefined()
      expect(await code('closeActivity', closing)).toBe('WRONG_STATE')
      expect(await code('cancelActivity', { activityId, reason: '误录' })).toBeUndefined()
      expect(await code('cancelActivity', { activityId, reason: '误录' })).toBe('WRONG_STATE')
      expect(await code('correctAttendance', { activityId, attendance })).toBe('WRONG_STATE')
    })
  })

  test.each([
    [
      'a person twice',
      { attendance: [attendance[0], attendance[0]] },
      'INVALID_INPUT',
      'attendance.1.memberId',
    ],
    [
      'who is no member',
      { attendance: [{ memberId: 'org_1', hours: 1 }] },
      'INVALID_INPUT',
      'attendance.0.memberId',
    ],
    [
      'a name for an id',
      { attendance: [{ memberId: 'member_张三', hours: 1 }] },
      'INVALID_INPUT',
      'attendance.0.memberId',
    ],
    ['no time', { attendance: [{ memberId: 'member_1', hours: 0 }] }, 'INVALID_INPUT', 'attendance.0.hours'],
    [
      'more than a day',
      { attendance: [{ memberId: 'member_1', hours: 24.01 }] },
      'INVALID_INPUT',
      'attendance.0.hours',
    ],
    [
      'three decimals',
      { attendance: [{ memberId: 'member_1', hours: 1.005 }] },
      'INVALID_INPUT',
      'attendance.0.hours',
    ],
    ['no summary', { summary: ' ' }, 'INVALID_INPUT', 'summary'],
    [
      'who has not signed up',
      { attendedOrganizationIds: [member(8)] },
      'NOT_SIGNED_UP',
      'attendedOrganizationIds.0',
    ],
  ])('%s', async (_what, input, code, field) => {
    const { id: activityId } = await planned(at)
    const closing = { activityId, summary: '小结', attendance, ...input }
    const { userErrors } = await later(begun, () => change(secretary(1), 'closeActivity', closing))
    expect(userErrors).toMatchObject([{ code, field }])
    expect((await toldOf(at, activityId)).map(({ kind }) => kind)).toEqual(['activity.planned'])
  })
})
