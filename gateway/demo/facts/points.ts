import type { IsoDate } from './date.ts'

/** The rules of points of an organization, for its members and those below (积分规则); points in hundredths. */
export interface PointsRulesFact {
  id: string
  organizationId: string
  effectiveFrom: IsoDate
  base: number
  floor: number
  vetoTo: number
  items: PointsItemFact[]
}

export interface PointsItemFact {
  code: string
  name: string
  points: number
  cap: number | null
  perHour: boolean
  activityKind: string | null
  veto: boolean
}

/** Points that a member was given or lost (积分记录); in hundredths. */
export interface PointsEntryFact {
  id: string
  memberId: string
  rulesId: string
  item: string
  quantity: number
  points: number
  on: IsoDate
}

/** That an organization chose to rank its members. */
export interface RankingFact {
  organizationId: string
}
