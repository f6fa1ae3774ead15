import {
  type Base,
  type Cited,
  type MajorityRule,
  type Share,
  seatsRequired,
  type VotingRules,
} from '../charter/charter.rules.ts'
import type { ElectionResult } from '../election/election-result.ts'

/** What a ballot came to, and who was there when it was closed; whole numbers of organizations. */
export interface Count {
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly entitled: number
  readonly present: number
}

/** What a rule asked for, with the article it comes from. */
export interface Requirement extends Share {
  readonly required: number
  readonly articleId: string
  readonly articleNumber: string
}

export interface MajorityRequirement extends Requirement {
  readonly base: Base
  /** How many the base counted. */
  readonly of: number
}

export type Outcome = 'PASSED' | 'REJECTED' | 'INQUORATE' | 'TIED'

/** A count with what the charter says of it: kept with the motion, so that later charters change nothing. */
export interface Decision extends Count {
  /** Null where the charter names no majority for the body: the count stands, the gap is shown. */
  readonly outcome: Outcome | null
  readonly quorum: Requirement | null
  /** Of several majorities the first that is not reached, else the first. */
  readonly majority: MajorityRequirement | null
  /** The article by which nobody may be against it. */
  readonly consensus?: Consensus | null
  /** How many of those due were not counted: by the charter, or by recusal. */
  readonly excluded?: number
  /** Of an election, what came of it. */
  readonly election?: ElectionResult
  /** What the office has recorded that the body made of the count, where the charter says nothing. */
  readonly recorded?: { readonly reason: string; readonly at: string }
}

export type Consensus = Pick<Requirement, 'articleId' | 'articleNumber'>

/**
 * A decision needs its quorum and every majority of the rule set (document 0, articles 10 and 12). 以上 includes the number
 * itself (Civil Code, article 1259), so that ≥ 1/2 of 16 is 8; nothing passes without a vote for it. By consensus (协商一致)
 * nobody is against it (document 1, article 18).
 */
export function decide(count: Count, { quorum, majorities, consensus = null }: VotingRules): Decision {
  const needed = quorum && requirement(quorum, count.entitled)
  const requirements = requirementsOf(count, { majorities })
  const missed = requirements.find(({ required }) => count.for < required)
  const { articleId, articleNumber } = consensus ?? {}
  return {
    ...count,
    outcome: outcome(),
    quorum: needed,
    majority: missed ?? requirements[0] ?? null,
    consensus: consensus && { articleId: articleId!, articleNumber: articleNumber! },
  }

  function outcome(): Outcome | null {
    if (needed && count.present < needed.required) return 'INQUORATE'
    if (consensus && (count.against > 0 || count.for === 0)) return 'REJECTED'
    if (requirements.length === 0) return consensus ? 'PASSED' : null
    return missed ? 'REJECTED' : 'PASSED'
  }
}

/** What each majority asks for of a count. */
export function requirementsOf(
  count: Count,
  { majorities }: Pick<VotingRules, 'majorities'>,
): MajorityRequirement[] {
  return majorities.map((rule) => majorityRequirement(rule, count))
}

function majorityRequirement(cited: Cited<MajorityRule>, count: Count): MajorityRequirement {
  const of = baseOf(cited.rule.base, count)
  const asked = requirement(cited, of)
  return { ...asked, required: Math.max(1, asked.required), base: cited.rule.base, of }
}

function requirement({ rule, articleId, articleNumber }: Cited<Share>, total: number): Requirement {
  const { fraction, boundary } = rule
  return { required: seatsRequired(rule, total), fraction, boundary, articleId, articleNumber }
}

/** Abstentions are ballots cast. */
function baseOf(base: Base, count: Count): number {
  if (base === 'ENTITLED') return count.entitled
  return base === 'PRESENT' ? count.present : count.for + count.against + count.abstain
}
