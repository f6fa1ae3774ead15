import type { CadenceRule, Cited } from '../charter/charter.rules.ts'
import { obligationId } from './obligation-id.ts'
import { monthEnd, monthsIn, type Period, periodsOverlapping } from './period.rules.ts'

/** A meeting that was held and had its quorum, if the charter names one. */
export interface HeldMeeting {
  readonly id: string
  readonly body: string
  readonly on: Temporal.PlainDate
}

/** A charter's cadences, and since when they bind the alliance. */
export interface Duties {
  readonly allianceId: string
  readonly since: Temporal.PlainDate
  readonly cadences: readonly Cited<CadenceRule>[]
}

export type ObligationState = 'DUE' | 'FULFILLED' | 'OVERDUE' | 'UNRECORDED'

/** One thing that a cadence makes due. */
export interface DueObligation {
  readonly id: string
  readonly cited: Cited<CadenceRule>
  readonly period: Period
  /** Which of the several times that the rule asks for in one period: 1, 2 … */
  readonly time: number
  readonly dueOn: Temporal.PlainDate
  readonly state: ObligationState
  /** The meeting that did it. */
  readonly meetingId: string | null
}

/**
 * What is due in a year, earliest first (document 0, articles 10, 12 and 14; document 2, section 5, item 1). Meetings are
 * fulfilled by meetings held in the period, the first of them first. Nothing is due before the charter was in force.
 */
export function obligationsOf(
  duties: Duties,
  held: readonly HeldMeeting[],
  year: number,
  today: Temporal.PlainDate,
): DueObligation[] {
  const due = duties.cadences.flatMap((cited) =>
    periodsOverlapping(year, monthsIn(cited.rule.every)).flatMap((period) =>
      inPeriod(duties, cited, period, held, today),
    ),
  )
  return due
    .filter(({ dueOn }) => dueOn.year === year && Temporal.PlainDate.compare(dueOn, duties.since) >= 0)
    .sort(byDueDate)
}

/** Where a rule is due: by the end of the period, or of its first month where the source says 初. */
export function dueDate({ at }: CadenceRule, period: Period): Temporal.PlainDate {
  return at === 'START' ? monthEnd(period.from) : period.to
}

function inPeriod(
  { allianceId }: Duties,
  cited: Cited<CadenceRule>,
  period: Period,
  held: readonly HeldMeeting[],
  today: Temporal.PlainDate,
): DueObligation[] {
  const dueOn = dueDate(cited.rule, period)
  const meetings = held.filter((meeting) => fulfils(cited.rule, period, meeting)).sort(byDay)
  return Array.from({ length: cited.rule.every.atLeast }, (_, index) => {
    const meetingId = meetings[index]?.id ?? null
    const id = obligationId(allianceId, dueOn.year, [cited.id, period.from.toString(), index + 1])
    return {
      id,
      cited,
      period,
      time: index + 1,
      dueOn,
      state: stateOf(cited.rule, meetingId, dueOn, today),
      meetingId,
    }
  })
}

function fulfils({ subject, body }: CadenceRule, { from, to }: Period, meeting: HeldMeeting): boolean {
  if (subject !== 'MEETING' || (body !== undefined && meeting.body !== body)) return false
  return Temporal.PlainDate.compare(from, meeting.on) <= 0 && Temporal.PlainDate.compare(meeting.on, to) <= 0
}

/** Of what is no meeting nothing here records that it was done, so after its day it is not called overdue. */
function stateOf(
  { subject }: CadenceRule,
  meetingId: string | null,
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): ObligationState {
  if (meetingId) return 'FULFILLED'
  if (Temporal.PlainDate.compare(today, dueOn) <= 0) return 'DUE'
  return subject === 'MEETING' ? 'OVERDUE' : 'UNRECORDED'
}

function byDueDate(a: DueObligation, b: DueObligation): number {
  return Temporal.PlainDate.compare(a.dueOn, b.dueOn) || (a.id < b.id ? -1 : 1)
}

function byDay(a: HeldMeeting, b: HeldMeeting): number {
  return Temporal.PlainDate.compare(a.on, b.on) || (a.id < b.id ? -1 : 1)
}
