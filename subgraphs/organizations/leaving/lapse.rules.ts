import type { RuleOf } from '../charter/charter.rules.ts'
import { periodEnd } from '../charter/period.rules.ts'
import { NoLapseRuleError, NotLapsedError, NotWarnedError } from './leaving.errors.ts'

/** Something that a member was due to do; days are ISO dates. */
export interface Duty {
  readonly dueOn: string
  /** Null where it was not done. */
  readonly fulfilledOn: string | null
}

/** The warning that a member was given: when, and since when it had fulfilled nothing then. */
export interface Warning {
  readonly on: string
  readonly since: string
}

export type LapseRule = RuleOf<'LAPSE'>

/**
 * Since when a member has fulfilled nothing: the day by which the first duty was due that was not done, of those after the last
 * one that was. Null where nothing is owed since. What is due today may still be done.
 */
export function inDefaultSince(duties: readonly Duty[], today: string): string | null {
  const done = duties.flatMap(({ fulfilledOn }) => fulfilledOn ?? [])
  const lastDone = done.reduce((last, on) => (on > last ? on : last), '')
  const missed = duties
    .filter(({ dueOn, fulfilledOn }) => fulfilledOn === null && dueOn < today && dueOn > lastDone)
    .map(({ dueOn }) => dueOn)
  return missed.sort()[0] ?? null
}

/**
 * The first day on which a member may be deemed to have left: the charter's time after it has begun to default is over, or, where
 * it must be exceeded, is past (document 0, article 8: 超过一年). Null where the charter sets no time.
 */
export function lapsesOn({ duration, boundary }: LapseRule, since: string): string | null {
  if (!duration) return null
  const end = Temporal.PlainDate.from(periodEnd(since, duration))
  return (boundary === 'MORE_THAN' ? end.add({ days: 1 }) : end).toString()
}

/** A warning counts as long as nothing was fulfilled after it. */
export function isWarned(warning: Warning | null, since: string | null): warning is Warning {
  return warning !== null && since !== null && warning.since === since
}

/** Only who is in default is warned, and only where the charter speaks of it. */
export function checkWarnable(rule: LapseRule | null, since: string | null): asserts rule is LapseRule {
  if (!rule) throw new NoLapseRuleError()
  if (since === null)
    throw new NotLapsedError(rule, { zh: '该成员没有未履行的义务。', en: 'It has no duty unfulfilled.' })
}

/**
 * A member is deemed to have left only after the charter's time, and after it was warned on a day before. Where the charter sets no
 * time, the office says why it is enough.
 */
export function checkDeemable(
  rule: LapseRule | null,
  facts: {
    readonly since: string | null
    readonly warning: Warning | null
    readonly today: string
    readonly reason: string
  },
): void {
  const { since, warning, today, reason } = facts
  checkWarnable(rule, since)
  const day = lapsesOn(rule, since!)
  if (day !== null && today < day)
    throw new NotLapsedError(rule, {
      zh: `自 ${since} 起未履行,${day} 起方可视为退出。`,
      en: `In default since ${since}; it may be deemed to have left from ${day} on.`,
    })
  if (day === null && reason === '')
    throw new NotLapsedError(rule, {
      zh: '章程未定时长,请说明理由。',
      en: 'The charter sets no time: say why.',
    })
  if (!isWarned(warning, since) || warning.on >= today)
    throw new NotWarnedError(rule, {
      zh: '须先行提醒该成员。',
      en: 'The member has to be warned on a day before.',
    })
}
