import type { Base, BodyKind, Boundary, Cited, DecisionWay, Fraction } from './rule-vocabulary.ts'
import type { Matter } from './rule-words.ts'

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

/** Days of notice before a meeting (会议通知). */
export interface NoticeRule extends Cited {
  kind: 'NOTICE'
  body: BodyKind
  days: number
  matter?: Matter
}

export type VotingRule = QuorumRule | MajorityRule | DecisionRule | AdmissionRule | NoticeRule
