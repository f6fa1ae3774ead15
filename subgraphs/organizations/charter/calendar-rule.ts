import type { Bilingual } from '../../../shared/errors.ts'
import type { BodyKind, Boundary, Cited, Period } from './rule-vocabulary.ts'
import type { CadenceSubject, Office, Turn } from './rule-words.ts'

/**
 * What recurs (周期): `every.atLeast` times in every period. `floor` when the source says 至少, `inPrinciple` when it says 原则上 or 一般;
 * `at` when it is due at the start or the end of the period; `body` for meetings; `owedBy` and `to` where the source names them.
 */
export interface CadenceRule extends Cited {
  kind: 'CADENCE'
  subject: CadenceSubject
  every: Period & { atLeast: number }
  body?: BodyKind
  floor?: true
  inPrinciple?: true
  at?: 'START' | 'END'
  owedBy?: Bilingual
  to?: Bilingual
}

/** Years in office and how many terms running (任期); without `maxConsecutive` the source sets no limit. */
export interface TermRule extends Cited {
  kind: 'TERM'
  office: Office
  years: number
  maxConsecutive?: number
}

/** When unfulfilled duties may be taken as leaving (视为退出). Without `duration` the source says only that it must last long (长期). */
export interface LapseRule extends Cited {
  kind: 'LAPSE'
  duration?: Period
  boundary?: Boundary
  mandatory: boolean
}

/** What takes turns (轮值). Without `period` the source says only that it does; `optional` when it may. */
export interface RotationRule extends Cited {
  kind: 'ROTATION'
  of: Office | Turn
  among: 'MEMBERS' | 'CHAIR_UNITS'
  period?: Period
  optional?: true
}

/** Leaving is free (退出自由); `written` where a written notice is asked for. */
export interface WithdrawalRule extends Cited {
  kind: 'WITHDRAWAL'
  written: boolean
}

export type CalendarRule = CadenceRule | TermRule | LapseRule | RotationRule | WithdrawalRule
