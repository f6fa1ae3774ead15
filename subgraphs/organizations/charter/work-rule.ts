import type { Bilingual } from '../../../shared/errors.ts'
import type { BodyKind, Cited } from './rule-vocabulary.ts'
import type { FundSource, KeptList, ProjectStage, Shared, Team } from './rule-words-of-work.ts'

/** The stages a project passes, in order (申报、核准、实施、验收). */
export interface ProjectStagesRule extends Cited {
  kind: 'PROJECT_STAGES'
  stages: ProjectStage[]
}

/** How many major projects a year (年度重大项目), both ends included. */
export interface ProjectLimitRule extends Cited {
  kind: 'PROJECT_LIMIT'
  min: number
  max: number
}

/**
 * How opinions are handled (意见台账): by whom, each case with its own number, closed one by one (一事一号,一办一销), and within
 * how many days, where the source says so (办理时限).
 */
export interface OpinionHandlingRule extends Cited {
  kind: 'OPINION_HANDLING'
  body: BodyKind
  numbered: boolean
  closedOneByOne: boolean
  days?: number
}

/** The least to do in a year, or on one occasion (五个一). */
export interface YearlyMinimumRule extends Cited {
  kind: 'YEARLY_MINIMUM'
  items: { name: Bilingual; min: number }[]
  occasion?: Bilingual
}

/** The lists the alliance keeps (清单). */
export interface ListsRule extends Cited {
  kind: 'LISTS'
  lists: KeptList[]
}

/** What members open to each other (共享); `free` where the source says that use costs nothing. */
export interface SharingRule extends Cited {
  kind: 'SHARING'
  of: Shared
  free?: true
}

/** A team or pool of people to set up (队伍); `by` only where the source says who does. */
export interface TeamRule extends Cited {
  kind: 'TEAM'
  team: Team
  by?: 'EACH_MEMBER' | 'ALLIANCE'
}

/** Where the money comes from (经费). */
export interface FundingRule extends Cited {
  kind: 'FUNDING'
  sources: FundSource[]
}

/**
 * For what members' points are kept (积分管理), and where the source sets values: with how many one begins, the least and the
 * most there can be, the most of each part (70 + 20 + 10), and what a veto leaves. Points have at most four decimals.
 */
export interface PointsRule extends Cited {
  kind: 'POINTS'
  subjects: Bilingual[]
  base?: number
  floor?: number
  ceiling?: number
  parts?: { name: Bilingual; most: number }[]
  veto?: { to: number; on: Bilingual[] }
}

/** One grade of points: from its least on, to its most (`to`, included) or short of it (`below`); without either, upwards. */
export interface Band {
  name: Bilingual
  from: number
  to?: number
  below?: number
}

/** Grades of points (星级), the lowest first. `step` is the least difference points have: 1 for whole ones; without it any is possible. */
export interface StarsRule extends Cited {
  kind: 'STARS'
  bands: Band[]
  step?: number
}

/** A register to be kept of people (造册). */
export interface RegisterRule extends Cited {
  kind: 'REGISTER'
  of: Bilingual
  by: Bilingual
}

export type WorkRule =
  | ProjectStagesRule
  | ProjectLimitRule
  | OpinionHandlingRule
  | YearlyMinimumRule
  | ListsRule
  | SharingRule
  | TeamRule
  | FundingRule
  | PointsRule
  | StarsRule
  | RegisterRule
