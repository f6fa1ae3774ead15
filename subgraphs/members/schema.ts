import { extended } from '../../shared/graph/entity.ts'
import type { GraphParts } from '../../shared/graph/schema.ts'
import { appealById } from './appeal/points-appeal.reads.ts'
import { PointsAppealResolver } from './appeal/points-appeal.resolver.ts'
import { PointsAppealChangesResolver } from './appeal/points-appeal-changes.resolver.ts'
import { applicantById } from './applicant/applicant.reads.ts'
import { ApplicantResolver } from './applicant/applicant.resolver.ts'
import { ApplicantChangesResolver } from './applicant/applicant-changes.resolver.ts'
import { belongingById } from './belonging/belonging.reads.ts'
import { BelongingResolver } from './belonging/belonging.resolver.ts'
import { BelongingChangesResolver } from './belonging/belonging-changes.resolver.ts'
import { FloatingChangesResolver } from './floating/floating-changes.resolver.ts'
import { floatingMemberById } from './floating/floating-member.reads.ts'
import { FloatingMemberResolver } from './floating/floating-member.resolver.ts'
import { honourById } from './honour/honour.reads.ts'
import {
  AnniversaryResolver,
  HonourResolver,
  MemberHonoursResolver,
  OrganizationAnniversariesResolver,
} from './honour/honour.resolver.ts'
import { HonourChangesResolver } from './honour/honour-changes.resolver.ts'
import { instructorById } from './instructor/instructor.reads.ts'
import {
  InstructorResolver,
  MemberInstructionResolver,
  OrganizationInstructionResolver,
} from './instructor/instructor.resolver.ts'
import { InstructorChangesResolver } from './instructor/instructor-changes.resolver.ts'
import { lookById } from './look/look.reads.ts'
import { LookResolver, MemberLooksResolver } from './look/look.resolver.ts'
import { FindMembersResolver } from './member/find-members.resolver.ts'
import { memberById } from './member/member.reads.ts'
import { MemberResolver } from './member/member.resolver.ts'
import { MemberChangesResolver } from './member/member-changes.resolver.ts'
import { OrganizationResolver } from './organization/organization.resolver.ts'
import { personal } from './personal/show.ts'
import { entryById } from './points/points.reads.ts'
import {
  MemberPointsResolver,
  OrganizationPointsResolver,
  PointsEntryResolver,
  PointsRulesResolver,
  PointsScoreResolver,
} from './points/points.resolver.ts'
import { PointsChangesResolver } from './points/points-changes.resolver.ts'
import { rulesById } from './points/rules.reads.ts'
import { postById } from './post/post.reads.ts'
import { MemberPostsResolver, OrganizationPostsResolver, PostResolver } from './post/post.resolver.ts'
import { PostChangesResolver } from './post/post-changes.resolver.ts'
import { OrganizationRankingResolver, PointsPlaceResolver } from './ranking/ranking.resolver.ts'
import { reportInById } from './report-in/report-in.reads.ts'
import { ReportInResolver } from './report-in/report-in.resolver.ts'
import { ReportInChangesResolver } from './report-in/report-in-changes.resolver.ts'
import { ErasureResolver } from './rights/erasure.resolver.ts'
import { HeldResolver } from './rights/held.resolver.ts'
import { secondmentById } from './secondment/secondment.reads.ts'
import {
  MemberSecondmentsResolver,
  OrganizationSecondmentsResolver,
  SecondmentResolver,
} from './secondment/secondment.resolver.ts'
import { SecondmentChangesResolver } from './secondment/secondment-changes.resolver.ts'
import { talentById } from './talent/talent.reads.ts'
import { MemberTalentResolver, TalentResolver } from './talent/talent.resolver.ts'
import { TalentChangesResolver } from './talent/talent-changes.resolver.ts'
import { teamById, teamMemberById } from './team/team.reads.ts'
import {
  MemberTeamsResolver,
  OrganizationTeamsResolver,
  TeamMemberResolver,
  TeamResolver,
} from './team/team.resolver.ts'
import { TeamChangesResolver } from './team/team-changes.resolver.ts'

/** What this subgraph puts into the graph. */
export const graph: GraphParts = {
  resolvers: [
    MemberResolver,
    MemberChangesResolver,
    BelongingResolver,
    BelongingChangesResolver,
    ReportInResolver,
    ReportInChangesResolver,
    PostResolver,
    MemberPostsResolver,
    OrganizationPostsResolver,
    PostChangesResolver,
    InstructorResolver,
    MemberInstructionResolver,
    OrganizationInstructionResolver,
    InstructorChangesResolver,
    PointsEntryResolver,
    PointsRulesResolver,
    PointsScoreResolver,
    MemberPointsResolver,
    OrganizationPointsResolver,
    PointsChangesResolver,
    FloatingMemberResolver,
    FloatingChangesResolver,
    ApplicantResolver,
    ApplicantChangesResolver,
    SecondmentResolver,
    MemberSecondmentsResolver,
    OrganizationSecondmentsResolver,
    SecondmentChangesResolver,
    TalentResolver,
    MemberTalentResolver,
    TalentChangesResolver,
    PointsAppealResolver,
    PointsAppealChangesResolver,
    PointsPlaceResolver,
    OrganizationRankingResolver,
    TeamResolver,
    TeamMemberResolver,
    OrganizationTeamsResolver,
    MemberTeamsResolver,
    TeamChangesResolver,
    HonourResolver,
    AnniversaryResolver,
    MemberHonoursResolver,
    OrganizationAnniversariesResolver,
    HonourChangesResolver,
    ErasureResolver,
    HeldResolver,
    LookResolver,
    MemberLooksResolver,
    FindMembersResolver,
    OrganizationResolver,
  ],
  entities: {
    Member: { prefix: 'member', read: memberById },
    Belonging: { prefix: 'belonging', read: belongingById },
    ReportIn: { prefix: 'reportin', read: reportInById },
    Post: { prefix: 'post', read: postById },
    Instructor: { prefix: 'instructor', read: instructorById },
    PointsRules: { prefix: 'pointsrules', read: rulesById },
    PointsEntry: { prefix: 'points', read: entryById },
    FloatingMember: { prefix: 'floating', read: floatingMemberById },
    Applicant: { prefix: 'applicant', read: applicantById },
    Secondment: { prefix: 'secondment', read: secondmentById },
    Talent: { prefix: 'talent', read: talentById },
    PointsAppeal: { prefix: 'appeal', read: appealById },
    Team: { prefix: 'team', read: teamById },
    TeamMember: { prefix: 'teammember', read: teamMemberById },
    Honour: { prefix: 'honour', read: honourById },
    Look: { prefix: 'look', read: lookById },
    Organization: extended('org'),
    Alliance: extended('alliance'),
  },
  personal,
}
