import type { Cited, TieRule, VotingRules } from '../charter/charter.rules.ts'
import { type Count, type Decision, decide, requirementsOf } from '../motion/decision.rules.ts'
import type { Standing } from './election-result.ts'

/**
 * Elected is who has every majority that the rules ask for, those with most votes first. Of equal votes at the last seat nobody is
 * elected by the count: where the charter has another ballot, a lot or the chair decide, that follows. Without quorum, or where no
 * majority is named, the count elects nobody.
 */
export function elect(
  count: Count,
  standing: readonly Standing[],
  seats: number,
  rules: VotingRules,
): Decision {
  const base = decide(count, { ...rules, consensus: null })
  const required = Math.max(1, ...requirementsOf(count, rules).map((each) => each.required))
  const candidates = standing.toSorted((a, b) => b.votes - a.votes || (a.id < b.id ? -1 : 1))
  const isDecided = base.outcome !== 'INQUORATE' && base.outcome !== null
  const reached = isDecided ? candidates.filter(({ votes }) => votes >= required) : []
  const tied = tiedAtLastSeat(reached, seats)
  const elected = tied.length > 0 ? reached.filter(({ votes }) => votes > tied[0]!.votes) : reached
  const tie = tied.length > 0 && rules.tie ? tieOf(rules.tie) : null
  const result = candidates.map((each) => ({ ...each, isElected: elected.includes(each) }))
  const seatsLeft = seats - elected.length
  return {
    ...base,
    outcome: isDecided ? outcomeOf(elected.length, tied.length) : base.outcome,
    election: { seats, seatsLeft, candidates: result, tied: tied.map(({ id }) => id), tie },
  }
}

function tiedAtLastSeat(reached: readonly Standing[], seats: number): readonly Standing[] {
  const last = reached[seats - 1]
  const next = reached[seats]
  if (!last || !next || last.votes !== next.votes) return []
  return reached.filter(({ votes }) => votes === last.votes)
}

function tieOf({ rule, articleNumber }: Cited<TieRule>) {
  return { by: rule.by, articleNumber }
}

function outcomeOf(elected: number, tied: number) {
  if (tied > 0) return 'TIED' as const
  return elected > 0 ? ('PASSED' as const) : ('REJECTED' as const)
}
