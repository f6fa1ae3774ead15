import type { DivisionLevel } from '../../../subgraphs/organizations/region/data/divisions.ts'
import type { IsoDate } from './date.ts'

/** An administrative division (行政区划): real. */
export interface RegionFact {
  /** `reg_` and the code. */
  id: string
  code: string
  name: string
  level: DivisionLevel
  parentCode: string | null
}

export type UnitKind =
  | 'COMPANY'
  | 'VILLAGE'
  | 'COMMUNITY'
  | 'AGENCY'
  | 'SCHOOL'
  | 'HOSPITAL'
  | 'COOPERATIVE'
  | 'SOCIAL_ORGANIZATION'
  | 'MILITARY'

export type Sector =
  | 'AGRICULTURE'
  | 'ANIMAL_HUSBANDRY'
  | 'ENERGY'
  | 'MANUFACTURING'
  | 'TRADE'
  | 'LOGISTICS'
  | 'TOURISM'
  | 'FINANCE'
  | 'CONSTRUCTION'
  | 'HEALTH'
  | 'EDUCATION'
  | 'GOVERNMENT'
  | 'SOCIAL_SERVICE'

/** A unit (单位) that a Party organization may stand in: made up, but for the villages' and communities' names. */
export interface UnitFact {
  id: string
  name: string
  kind: UnitKind
  regionCode: string
  sector: Sector
  employeeCount: number
  foundedOn: IsoDate
  demo: true
}

export type OrganizationKind = 'WORK_COMMITTEE' | 'COMMITTEE' | 'GENERAL_BRANCH' | 'BRANCH' | 'JOINT_BRANCH'

/** What an organization was called and where it belonged, from one day until before another. */
export interface PeriodFact {
  from: IsoDate
  /** The first day on which it was no longer so; null for the present period. */
  to: IsoDate | null
  name: string
  kind: OrganizationKind
  superiorId: string | null
  regionCode: string
}

/** A Party organization (党组织) as it is now, and its past in `periods`, oldest first; the last is the present. */
export interface OrganizationFact {
  id: string
  /** Unique; begins with `YS` (演示), as no real code does. */
  code: string
  name: string
  kind: OrganizationKind
  /** Null only for the root. */
  superiorId: string | null
  /** The units it stands in: several for a joint branch, none for a territorial committee or a sub-branch. */
  unitIds: string[]
  regionCode: string
  foundedOn: IsoDate
  periods: PeriodFact[]
  demo: true
}

/** An instructor (党建工作指导员) who serves a unit that has no organization. */
export interface InstructorFact {
  unitId: string
  memberId: string
  since: IsoDate
}
