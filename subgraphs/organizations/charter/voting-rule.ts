import type { Base, BodyKind, Boundary, Cited, DecisionWay, Fraction } from './rule-vocabulary.ts'
import type { Matter, TieBreak } from './rule-words.ts'

/** How many of those entitled must be present (法定人数). Without `matter` it is for all that have no quorum of their own. */
export interface QuorumRule extends Cited {
  kind: 'QUORUM'
  body: BodyKind
  fraction: Fraction
  boundary: Boundary
  matter?: Matter
}

/** What passes (通过比例). Two majorities of one matter with different bases must both be reached. */
export interface MajorityRule extends Cited {
  kind: 'MAJORITY'
  body: BodyKind
  fraction: Fraction
  base: Base
  boundary: Boundary
  matter?: Matter
}

/** Which body decides a matter (决定权); `by` only where the source says how. */
export interface DecisionRule extends Cited {
  kind: 'DECISION'
  body: BodyKind
  matter: Matter
  by?: DecisionWay
}

/** Which body decides on joining (入会), and whether the application must be written. */
export interface AdmissionRule extends Cited {
  kind: 'ADMISSION'
  body: BodyKind
  by: DecisionWay
  written: boolean
}

/** Days of notice before a meeting (会议通知); fewer for an urgent one, where the source knows such. */
export interface NoticeRule extends Cited {
  kind: 'NOTICE'
  body: BodyKind
  days: number
  urgentDays?: number
  matter?: Matter
}

/** For which reasons, in the charter's words, an absent member is not counted among those due to attend (不计入应到). */
export interface ExclusionRule extends Cited {
  kind: 'EXCLUSION'
  body: BodyKind
  reasons: string[]
  matter?: Matter
}

/**
 * A representative may cast the votes of others (委托表决), of at most `most` at once; without `most` the source sets no limit. A vote
 * is entrusted for a whole meeting, whatever comes up there, so there is no `matter`.
 */
export interface DelegationRule extends Cited {
  kind: 'DELEGATION'
  body: BodyKind
  most?: number
}

/** How equal votes at the last seat of an election are decided (票数相等时的处理). */
export interface TieRule extends Cited {
  kind: 'TIE'
  body: BodyKind
  by: TieBreak
  matter?: Matter
}

export type VotingRule =
  | QuorumRule
  | MajorityRule
  | DecisionRule
  | AdmissionRule
  | NoticeRule
  | ExclusionRule
  | DelegationRule
  | TieRule
