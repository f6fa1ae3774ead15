import type { Bilingual } from '../../../shared/errors.ts'
import type { BodyKind } from '../meeting/body-kind.ts'

/** 以上 includes the number itself, 超过 does not (Civil Code, article 1259). */
export type Boundary = 'AT_LEAST' | 'MORE_THAN'

/** Whose number a majority is counted from. */
export type Base = 'ENTITLED' | 'PRESENT' | 'CAST'

/** An exact share with its boundary: `num` of `den`, both positive integers. */
export interface Share {
  readonly fraction: { readonly num: number; readonly den: number }
  readonly boundary: Boundary
}

/** How many of those entitled must be present (法定人数). */
export interface QuorumRule extends Share {
  readonly kind: 'QUORUM'
  readonly body: BodyKind
  readonly matter?: string
}

/** What passes (通过比例). */
export interface MajorityRule extends Share {
  readonly kind: 'MAJORITY'
  readonly body: BodyKind
  readonly base: Base
  readonly matter?: string
}

export type PeriodUnit = 'YEAR' | 'HALF_YEAR' | 'QUARTER' | 'MONTH'

/** What recurs (周期): `every.atLeast` times in every `every.count` units. */
export interface CadenceRule {
  readonly kind: 'CADENCE'
  readonly subject: string
  readonly every: { readonly count: number; readonly unit: PeriodUnit; readonly atLeast: number }
  readonly body?: BodyKind
  readonly at?: 'START' | 'END'
  readonly owedBy?: Bilingual
  readonly to?: Bilingual
}

/** The least to do in a year, item by item (五个一). */
export interface MinimumRule {
  readonly kind: 'YEARLY_MINIMUM'
  readonly items: readonly { readonly name: Bilingual; readonly min: number }[]
}

/** A rule of a charter with the article it comes from; `number` as the source prints it. */
export interface Cited<Rule> {
  readonly id: string
  readonly articleId: string
  readonly articleNumber: string
  readonly rule: Rule
}

/** Any rule, of which only the kind is known. */
export type CitedRule = Cited<{ readonly kind: string }>

/** A version of a charter and the days on which it is in force: from the first to the one before `until` (ISO dates). */
export interface CharterVersion {
  readonly id: string
  readonly version: number
  readonly from: string
  /** The day from which the next version is in force; null for the latest. */
  readonly until: string | null
}

/** Which body decides a matter, and in which way where the source says it (决定权). */
export interface DecisionRule {
  readonly kind: 'DECISION'
  readonly body: BodyKind
  readonly matter: string
  readonly by?: string
}

/** How equal votes at the last seat of an election are decided (票数相等时的处理). */
export type TieBreak = 'RUN_OFF' | 'LOT' | 'CHAIR'

export interface TieRule {
  readonly kind: 'TIE'
  readonly body: BodyKind
  readonly by: TieBreak
  readonly matter?: string
}

/** For which reasons, in the charter's words, an absent member is not counted (不计入应到); where there is a matter, on that alone. */
export interface ExclusionRule {
  readonly kind: 'EXCLUSION'
  readonly body: BodyKind
  readonly reasons: readonly string[]
  readonly matter?: string
}

/** Days of notice before a meeting; fewer for an urgent one, where the charter knows such (会议通知). */
export interface NoticeRule {
  readonly kind: 'NOTICE'
  readonly body: BodyKind
  readonly days: number
  readonly urgentDays?: number
  readonly matter?: string
}

/** A representative may cast the votes of others (委托表决) on all that a meeting decides, of at most `most` at once; without it of any number. */
export interface DelegationRule {
  readonly kind: 'DELEGATION'
  readonly body: BodyKind
  readonly most?: number
}

/** The rules that a meeting of a body goes by. */
export interface VotingRules {
  readonly quorum: Cited<QuorumRule> | null
  /** All must be reached. */
  readonly majorities: readonly Cited<MajorityRule>[]
  /** Where the matter is settled by consensus (协商一致): nobody may be against it. */
  readonly consensus?: Cited<DecisionRule> | null
  readonly tie?: Cited<TieRule> | null
  /** Of all matters: the reasons of several articles add up. */
  readonly exclusions?: readonly Cited<ExclusionRule>[]
  readonly notice?: Cited<NoticeRule> | null
  readonly delegation?: Cited<DelegationRule> | null
}

/** How many of `total` the share is, as a whole number of seats. */
export function seatsRequired({ fraction: { num, den }, boundary }: Share, total: number): number {
  const product = total * num
  const rest = product % den
  const whole = (product - rest) / den
  if (boundary === 'MORE_THAN') return whole + 1
  return rest === 0 ? whole : whole + 1
}

/**
 * The voting rules for one body among a charter's, on a matter where it is about one. A matter's own quorum and majorities take
 * the place of the general ones.
 */
export function votingRules(
  rules: readonly CitedRule[],
  body: BodyKind,
  matter: string | null = null,
): VotingRules {
  const of = <Rule extends BodyRule>(kind: Rule['kind']) =>
    rules.filter(
      (cited): cited is Cited<Rule> =>
        cited.rule.kind === kind && (cited as Cited<BodyRule>).rule.body === body,
    )
  const [notice = null] = fitting(of<NoticeRule>('NOTICE'), matter)
  const [delegation = null] = fitting(of<DelegationRule>('DELEGATION'), null)
  const [tie = null] = fitting(of<TieRule>('TIE'), matter)
  const [quorum = null] = fitting(of<QuorumRule>('QUORUM'), matter)
  const consensus = of<DecisionRule>('DECISION').find(
    ({ rule }) => rule.by === 'CONSENSUS' && rule.matter === matter,
  )
  return {
    quorum,
    majorities: fitting(of<MajorityRule>('MAJORITY'), matter),
    consensus: consensus ?? null,
    tie,
    exclusions: of<ExclusionRule>('EXCLUSION'),
    notice,
    delegation,
  }
}

interface BodyRule {
  readonly kind: string
  readonly body: BodyKind
  readonly matter?: string
}

/** Those for the matter; where there are none, those for all. */
function fitting<Rule extends BodyRule>(
  rules: readonly Cited<Rule>[],
  matter: string | null,
): readonly Cited<Rule>[] {
  const own = rules.filter(({ rule }) => matter !== null && rule.matter === matter)
  return own.length > 0 ? own : rules.filter(({ rule }) => rule.matter === undefined)
}
