import { DomainError } from '../../../shared/errors.ts'
import type { Cited, NoticeRule } from '../charter/charter.rules.ts'

/** From which day to which a meeting is known of, and whether it is called as an urgent one. */
export interface Notice {
  readonly calledOn: Temporal.PlainDate
  readonly meetsOn: Temporal.PlainDate
  readonly urgent: boolean
}

/** The charter asks for a longer time between the call and the meeting. */
export class NoticeTooShortError extends DomainError {
  readonly code = 'NOTICE_TOO_SHORT'

  constructor(
    override readonly field: 'startsAt' | 'meetingId',
    { articleId, articleNumber }: Cited<NoticeRule>,
    required: number,
    given: number,
  ) {
    super(
      {
        zh: `章程第 ${articleNumber} 条要求提前 ${required} 天通知,现为 ${given} 天。`,
        en: `Article ${articleNumber} of the charter asks for ${required} days of notice; there are ${given}.`,
      },
      { required, given, articleId },
    )
  }
}

/** The charter has a time of notice, and no shorter one for urgent meetings. */
export class NoUrgentMeetingError extends DomainError {
  readonly code = 'NO_URGENT_MEETING'
  override readonly field = 'urgent'

  constructor({ articleId, articleNumber }: Cited<NoticeRule>) {
    super(
      {
        zh: `章程第 ${articleNumber} 条未规定紧急会议可缩短通知时间。`,
        en: `Article ${articleNumber} of the charter knows no shorter notice for urgent meetings.`,
      },
      { articleId },
    )
  }
}

/**
 * A meeting is called as many days before it as the charter asks for, the day of the call not counted; where the charter is
 * silent, at any time.
 */
export function checkNotice(
  rule: Cited<NoticeRule> | null | undefined,
  { calledOn, meetsOn, urgent }: Notice,
  field: 'startsAt' | 'meetingId',
): void {
  if (!rule) return
  const { days, urgentDays } = rule.rule
  if (urgent && urgentDays === undefined) throw new NoUrgentMeetingError(rule)
  const required = urgent ? urgentDays! : days
  const given = calledOn.until(meetsOn, { largestUnit: 'day' }).days
  if (given < required) throw new NoticeTooShortError(field, rule, required, given)
}
