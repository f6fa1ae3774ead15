import type { IsoDate } from './date.ts'

/** A Party member whose organization is elsewhere (流动党员), made up; the days are those of the steps that were taken. */
export interface FloatingFact {
  id: string
  name: string
  phone: string
  home: string
  certificate: string | null
  organizationId: string
  foundOn: IsoDate
  registeredOn: IsoDate | null
  assignedOn: IsoDate | null
  leftOn: IsoDate | null
}

/** Somebody who has applied to join (入党申请人), made up; the days are those of the stages that were reached. */
export interface ApplicantFact {
  id: string
  name: string
  phone: string
  birthOn: IsoDate
  organizationId: string
  appliedOn: IsoDate
  talkedOn: IsoDate | null
  activistOn: IsoDate | null
  candidateOn: IsoDate | null
  admittedOn: IsoDate | null
  endedOn: IsoDate | null
  /** Two full members at most. */
  contacts: string[]
  /** Who the applicant is on the roll, once admitted. */
  memberId: string | null
}

/** What a member offers in the talent pool (红色人才库), by consent. */
export interface TalentFact {
  id: string
  memberId: string
  organizationId: string
  skills: string[]
  description: string
  /** Whether on Saturday mornings, or by arrangement. */
  saturdays: boolean
  allianceId: string | null
  regionCode: string
}

/** Service at another organization for a time (挂职). */
export interface SecondmentFact {
  id: string
  memberId: string
  fromId: string
  organizationId: string
  regionCode: string
  post: string
  since: IsoDate
  dueOn: IsoDate
  until: IsoDate | null
}

/** Members who serve together (服务队伍). */
export interface TeamFact {
  id: string
  organizationId: string
  allianceId: string | null
  regionCode: string
  kind: 'VOLUNTEER' | 'SAFETY_SQUAD' | 'COMMANDO'
  name: string
  foundedOn: IsoDate
}

export interface TeamMemberFact {
  id: string
  teamId: string
  memberId: string
  since: IsoDate
}

/** Hours that a member gave at an activity of service (服务时长). */
export interface HoursFact {
  activityId: string
  memberId: string
  on: IsoDate
  hours: number
}

/** An honour (荣誉). */
export interface HonourFact {
  id: string
  memberId: string
  title: string
  awardedOn: IsoDate
  revokedOn: IsoDate | null
}

/** The role and the pledge that a member chose to show (亮身份). */
export interface ShownRoleFact {
  memberId: string
  role: string
  pledge: string
  since: IsoDate
}
