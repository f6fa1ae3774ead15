import type { ActivityFact, MeetingFact } from './activity.ts'
import type {
  AllianceFact,
  BodyFact,
  MembershipFact,
  OfficeFact,
  RedDistrictFact,
  RouteFact,
} from './alliance.ts'
import type { IsoDate } from './date.ts'
import type { NeedFact, ProjectFact, ResourceFact } from './list.ts'
import type { MemberFact } from './member.ts'
import type { OpinionFact } from './opinion.ts'
import type { InstructorFact, OrganizationFact, RegionFact, UnitFact } from './organization.ts'
import type { PointsEntryFact, PointsRulesFact, RankingFact } from './points.ts'
import type {
  ApplicantFact,
  FloatingFact,
  HonourFact,
  HoursFact,
  SecondmentFact,
  ShownRoleFact,
  TalentFact,
  TeamFact,
  TeamMemberFact,
} from './service.ts'

/** The demo district: plain facts, each referring to others by id; superiors stand before their subordinates. */
export interface District {
  seed: number
  today: IsoDate
  regions: RegionFact[]
  units: UnitFact[]
  organizations: OrganizationFact[]
  members: MemberFact[]
  instructors: InstructorFact[]
  pointsRules: PointsRulesFact[]
  pointsEntries: PointsEntryFact[]
  rankings: RankingFact[]
  floatingMembers: FloatingFact[]
  applicants: ApplicantFact[]
  talents: TalentFact[]
  secondments: SecondmentFact[]
  teams: TeamFact[]
  teamMembers: TeamMemberFact[]
  volunteerHours: HoursFact[]
  honours: HonourFact[]
  shownRoles: ShownRoleFact[]
  alliances: AllianceFact[]
  memberships: MembershipFact[]
  bodies: BodyFact[]
  offices: OfficeFact[]
  routes: RouteFact[]
  redDistricts: RedDistrictFact[]
  meetings: MeetingFact[]
  activities: ActivityFact[]
  resources: ResourceFact[]
  needs: NeedFact[]
  projects: ProjectFact[]
  opinions: OpinionFact[]
}
