import type { Bilingual } from '../../../shared/errors.ts'
import type { BodyKind, Boundary, Cited, Fraction } from './rule-vocabulary.ts'
import type { Office, OfficeWay } from './rule-words.ts'
import type { FoundingMatter, FoundingStep } from './rule-words-of-founding.ts'
import type { BodyFunction, Composed, Filed, Registry, Role } from './rule-words-of-work.ts'

/** How many seats of an office or tier (席位), both ends included. */
export interface SeatsRule extends Cited {
  kind: 'SEATS'
  of: Office
  min: number
  max: number
}

/** At most this share of the seats of a body (席位占比), exact: of 10 seats, a third is 3. */
export interface SeatShareRule extends Cited {
  kind: 'SEAT_SHARE'
  of: Office
  among: BodyKind
  share: Fraction
}

/** How an office is filled (产生方式): any of `ways`, by which body, held by whom. One holder entry a seat where several are named. */
export interface OfficeRule extends Cited {
  kind: 'OFFICE'
  office: Office
  ways: OfficeWay[]
  by?: BodyKind
  holders?: Bilingual[]
}

/** One body the charter sets up (机构), below which, with its parts by name where the source gives them. */
export interface BodyRule extends Cited {
  kind: 'BODY'
  body: BodyKind
  functions: BodyFunction[]
  under?: BodyKind
  parts?: Bilingual[]
}

/** The layers into which the standing bodies are divided (决策层、协调层、执行层). */
export interface LayersRule extends Cited {
  kind: 'LAYERS'
  layers: BodyFunction[]
}

/** One kind that must be there: at least `min` of it, or a share of all of it, or, where neither is set, any. */
export interface RequiredKind {
  name: Bilingual
  min?: number
  share?: Fraction
  boundary?: Boundary
}

/** Of which kinds something must consist (构成); `open` where the source lists them as examples (等), so that none is missing. */
export interface CompositionRule extends Cited {
  kind: 'COMPOSITION'
  of: Composed
  required: RequiredKind[]
  open?: true
}

/** Persons every member names, or every company branch is given (固定代表、联络人、指导员), and how many. */
export interface DesignationRule extends Cited {
  kind: 'DESIGNATION'
  each: 'MEMBER' | 'COMPANY_BRANCH'
  role: Role
  count: number
}

/** What is filed with whom (备案). */
export interface FilingRule extends Cited {
  kind: 'FILING'
  of: Filed
  with: Registry[]
}

/** Who may join (参加范围). */
export interface EligibilityRule extends Cited {
  kind: 'ELIGIBILITY'
  units: Bilingual[]
}

/** One step of founding (组建): who takes it, whether in writing, and what is settled by it. */
export interface FoundingRule extends Cited {
  kind: 'FOUNDING'
  step: FoundingStep
  by: Bilingual
  written: boolean
  settles: FoundingMatter[]
}

/** Who adjusts or dissolves (调整、撤销). */
export interface AdjustmentRule extends Cited {
  kind: 'ADJUSTMENT'
  by: Bilingual
}

export type StructureRule =
  | SeatsRule
  | SeatShareRule
  | OfficeRule
  | BodyRule
  | LayersRule
  | CompositionRule
  | DesignationRule
  | FilingRule
  | EligibilityRule
  | FoundingRule
  | AdjustmentRule
