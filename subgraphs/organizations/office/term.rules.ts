import { type CharterRule, type RuleOf, rulesOf } from '../charter/charter.rules.ts'
import { TermLimitError } from './appointment.errors.ts'
import type { OfficeKind } from './office-kind.ts'

/** One holder's time in an office; days are ISO dates, `until` the first day out. */
export interface Tenure {
  readonly organizationId: string
  /** Null where no person is known: then the organization counts. */
  readonly memberId: string | null
  readonly since: string
  readonly until: string | null
  readonly termEndsOn: string | null
}

export type Holder = Pick<Tenure, 'organizationId' | 'memberId'>

/** How long the office is held and how often running; none where the charter sets no term. */
export function termRule(rules: readonly CharterRule[], kind: OfficeKind): RuleOf<'TERM'> | undefined {
  return rulesOf(rules, 'TERM').find(({ office }) => office === kind)
}

/** The first day after a term that begins on a day. */
export function termEnd(rule: Pick<RuleOf<'TERM'>, 'years'> | undefined, since: string): string | null {
  if (!rule) return null
  return Temporal.PlainDate.from(since)
    .add({ months: Math.round(rule.years * 12) })
    .toString()
}

/**
 * How many terms running a holder has had in an office up to a day. Terms are running where nobody else came into the
 * office between them; who finishes another's term has had a term.
 */
export function termsRunning(history: readonly Tenure[], holder: Holder, day: string): number {
  const own = history.filter((tenure) => isSame(tenure, holder) && tenure.since < day).sort(latestFirst)
  const others = history.filter((tenure) => !isSame(tenure, holder))
  let terms = 0
  let next = day
  for (const { since, until } of own) {
    if (until !== null && others.some((other) => until <= other.since && other.since < next)) break
    terms += 1
    next = since
  }
  return terms
}

/** A third term running is refused where the charter allows two (document 0, article 13). */
export function checkTermLimit(rules: readonly CharterRule[], kind: OfficeKind, running: number): void {
  const rule = termRule(rules, kind)
  if (rule?.maxConsecutive === undefined || running < rule.maxConsecutive) return
  throw new TermLimitError(rule, {
    zh: `已连续任满 ${running} 届。`,
    en: `The holder has had ${running} terms running.`,
  })
}

function isSame(tenure: Holder, holder: Holder): boolean {
  if (tenure.memberId !== null && holder.memberId !== null) return tenure.memberId === holder.memberId
  return tenure.organizationId === holder.organizationId
}

const latestFirst = (a: Tenure, b: Tenure) => (a.since < b.since ? 1 : -1)
