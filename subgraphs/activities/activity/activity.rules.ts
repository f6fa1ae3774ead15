import { checkAttachments } from '../../../shared/attachment/attachment.rules.ts'
import type { Attachment } from '../../../shared/attachment/attachment.ts'
import { type Bilingual, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { idPrefix } from '../../../shared/ids.ts'
import { checkLongText } from '../text/text.rules.ts'
import { ActivityStatus } from './activity-status.ts'

const stateWords: Readonly<Record<ActivityStatus, Bilingual>> = {
  PLANNED: { zh: '筹备中', en: 'planned' },
  CLOSED: { zh: '已结束', en: 'closed' },
  CANCELLED: { zh: '已取消', en: 'called off' },
}

const mostPlaces = 100_000
const mostCoHosts = 50
const mostAttendees = 5000
const longestSummary = 5000
const mostPhotos = 20

/** An activity passes PLANNED → CLOSED, and may be called off from both. */
export function checkActivityState(status: ActivityStatus, ...allowed: readonly ActivityStatus[]): void {
  if (allowed.includes(status)) return
  const { zh, en } = stateWords[status]
  throw new WrongStateError({ zh: `活动${zh},不能进行此操作。`, en: `The activity is ${en}.` }, { status })
}

/** What a plan says of time and room; instants. */
export interface ActivityPlan {
  readonly startsAt: Temporal.Instant
  readonly signUpBy: Temporal.Instant | null
  readonly places: number | null
  readonly host: string
  readonly coHosts: readonly string[]
}

/** An activity is planned for what is to come; one signs up before it begins; its hosts are different ones. */
export function checkPlan(plan: ActivityPlan, now: Temporal.Instant): void {
  const { startsAt, signUpBy, places, host, coHosts } = plan
  if (Temporal.Instant.compare(startsAt, now) <= 0)
    throw new InvalidInputError('startsAt', { zh: '开始时间应晚于现在。', en: 'It starts later than now.' })
  if (signUpBy && Temporal.Instant.compare(signUpBy, startsAt) > 0)
    throw new InvalidInputError('signUpBy', {
      zh: '报名截止时间不能晚于开始时间。',
      en: 'One signs up before it begins.',
    })
  if (places !== null && (places < 1 || places > mostPlaces))
    throw new InvalidInputError('places', {
      zh: `名额应为 1–${mostPlaces}。`,
      en: `It has 1 to ${mostPlaces} places.`,
    })
  if (coHosts.length > mostCoHosts || new Set([host, ...coHosts]).size <= coHosts.length)
    throw new InvalidInputError('coHostIds', {
      zh: `联合主办单位最多 ${mostCoHosts} 家,不得重复。`,
      en: `At most ${mostCoHosts} joint hosts, each once and none the host.`,
    })
}

/** Whether the clock lets something be done before or after an activity has begun. */
export function hasBegun(startsAt: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) <= 0
}

/** It is over only once it has begun. */
export function checkHasBegun(startsAt: string, now: Temporal.Instant): void {
  if (hasBegun(startsAt, now)) return
  throw new WrongStateError({ zh: '活动尚未开始。', en: 'The activity has not begun.' })
}

export function checkSummary(summary: string): void {
  checkLongText(summary, 'summary', longestSummary)
}

export function checkPhotos(photos: readonly Attachment[]): void {
  checkAttachments('photos', photos, mostPhotos)
}

/** A person who came, by id, and for how many hours. */
export interface Attendee {
  readonly memberId: string
  readonly hours: number
}

/** Each person came once, for some hours of at most a day, told to the hundredth. */
export function checkAttendees(attendees: readonly Attendee[]): void {
  const seen = new Set<string>()
  attendees.forEach(({ memberId, hours }, index) => {
    checkMemberId(memberId, `attendance.${index}.memberId`)
    if (seen.has(memberId))
      throw new InvalidInputError(`attendance.${index}.memberId`, {
        zh: '同一党员不得重复。',
        en: 'Each person is there once.',
      })
    seen.add(memberId)
    if (hours > 0 && hours <= 24 && Math.abs(hours * 100 - Math.round(hours * 100)) < 1e-9) return
    throw new InvalidInputError(`attendance.${index}.hours`, {
      zh: '时长应大于 0、不超过 24 小时,最多两位小数。',
      en: 'More than 0 and at most 24 hours, with at most two decimals.',
    })
  })
  if (attendees.length > mostAttendees)
    throw new InvalidInputError('attendance', {
      zh: `最多 ${mostAttendees} 人。`,
      en: `At most ${mostAttendees} persons.`,
    })
}

/** Persons are named by their ids alone, so that no name is kept here. */
function checkMemberId(id: string, field: string): void {
  if (idPrefix(id) === 'member') return
  throw new InvalidInputError(field, { zh: '应为党员标识。', en: 'It is the id of a member.' })
}
