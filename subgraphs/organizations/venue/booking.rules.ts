import { InvalidInputError } from '../../../shared/errors.ts'
import { timeZone } from '../../../shared/time.ts'
import { type CharterRule, type RuleOf, rulesOf } from '../charter/charter.rules.ts'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** On which days of the week a venue is open, and from when to when (HH:MM). */
export interface Hours {
  readonly weekdays: readonly (typeof weekdays)[number][]
  readonly from: string
  readonly to: string
}

/** From an instant on until before another; ISO texts. */
export interface Span {
  readonly startsAt: string
  readonly endsAt: string
}

function before(one: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0
}

/** There are hours; they name a day, and end after they begin. */
export function checkHours(hours: readonly Hours[]): void {
  if (hours.length === 0)
    throw new InvalidInputError('hours', { zh: '请填写开放时间。', en: 'Say when it is open.' })
  for (const [place, { weekdays: days, from, to }] of hours.entries())
    if (days.length === 0 || !isTime(from) || !isTime(to) || from >= to)
      throw new InvalidInputError(`hours.${place}`, {
        zh: '开放时间须有星期,时间写作 08:30,且结束晚于开始。',
        en: 'Hours name a day of the week, are written as 08:30, and end after they begin.',
      })
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Whether a span is within one of the opening hours of its day. */
export function isOpen(hours: readonly Hours[], { startsAt, endsAt }: Span): boolean {
  const [start, end] = [startsAt, endsAt].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone))
  if (!start!.toPlainDate().equals(end!.toPlainDate())) return false
  const day = weekdays[start!.dayOfWeek - 1]!
  const [from, to] = [start!, end!].map((at) => at.toPlainTime().toString())
  return hours.some(
    (each) => each.weekdays.includes(day) && `${each.from}:00` <= from! && to! <= `${each.to}:00`,
  )
}

/** It is to come, ends after it begins, and the venue is open then. */
export function checkSpan(hours: readonly Hours[], span: Span, now: Temporal.Instant): void {
  if (!before(span.startsAt, span.endsAt))
    throw new InvalidInputError('endsAt', { zh: '结束须晚于开始。', en: 'It ends after it begins.' })
  if (before(span.startsAt, now.toString()))
    throw new InvalidInputError('startsAt', { zh: '不能预约过去的时间。', en: 'It is in the past.' })
  if (!isOpen(hours, span))
    throw new InvalidInputError('startsAt', {
      zh: '不在阵地开放时间内。',
      en: 'The venue is not open at that time.',
    })
}

/** By which the members open their venues to each other; the one that makes it free comes first (document 3, 9.3 and 11.3). */
export function sharingRule(rules: readonly CharterRule[]): RuleOf<'SHARING'> | undefined {
  const sharing = rulesOf(rules, 'SHARING').filter(({ of }) => of === 'VENUES' || of === 'ALL_RESOURCES')
  return sharing.find(({ free }) => free) ?? sharing[0]
}

/** What a booking costs: nothing where the charter says so, and by which article. */
export function feeBy(
  rules: readonly CharterRule[],
  fee: string | null,
): { readonly fee: string | null; readonly freeBy: string | null } {
  const rule = sharingRule(rules)
  return rule?.free ? { fee: null, freeBy: rule.article } : { fee, freeBy: null }
}
