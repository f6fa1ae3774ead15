import type { EntityReaders } from '../../shared/graph/entity.ts'
import { extended } from '../../shared/graph/entity.ts'
import { activityById } from './activity/activity.reads.ts'
import { ActivityResolver, ParticipationResolver } from './activity/activity.resolver.ts'
import { ActivityChangesResolver } from './activity/activity-changes.resolver.ts'
import { turnById } from './activity-turn/turn.reads.ts'
import {
  ActivityTurnChangesResolver,
  ActivityTurnResolver,
  AllianceTurnsResolver,
  NextActivityTurnResolver,
} from './activity-turn/turn.resolver.ts'
import { AllianceResolver } from './alliance/alliance.resolver.ts'
import { contactById } from './contact/contact.reads.ts'
import {
  AllianceContactsResolver,
  ContactChangesResolver,
  ContactResolver,
} from './contact/contact.resolver.ts'
import {
  CandidateResultResolver,
  CastElectionBallotResolver,
  ElectionBallotResolver,
  MotionElectionResolver,
} from './election/election.resolver.ts'
import {
  ExclusionChangesResolver,
  ExclusionResolver,
  MeetingExclusionsResolver,
  MotionRecusalsResolver,
} from './exclusion/exclusion.resolver.ts'
import { MeetingGuestsResolver } from './guest/guest.resolver.ts'
import { hazardById } from './hazard/hazard.reads.ts'
import { AllianceHazardsResolver, HazardChangesResolver, HazardResolver } from './hazard/hazard.resolver.ts'
import { LeaveChangesResolver, LeaveResolver, MeetingLeavesResolver } from './leave/leave.resolver.ts'
import { MeetingChangeResolver } from './live/meeting-change.resolver.ts'
import { ObligationChangeResolver } from './live/obligation-change.resolver.ts'
import { attendanceById } from './meeting/attendance.reads.ts'
import { CheckInResolver } from './meeting/check-in.resolver.ts'
import { meetingById } from './meeting/meeting.reads.ts'
import { AttendanceResolver, MeetingResolver } from './meeting/meeting.resolver.ts'
import { MeetingChangesResolver } from './meeting/meeting-changes.resolver.ts'
import { minutesById } from './minutes/minutes.reads.ts'
import {
  MeetingMinutesResolver,
  MinutesChangesResolver,
  MinutesResolver,
} from './minutes/minutes.resolver.ts'
import { CastBallotResolver } from './motion/cast-ballot.resolver.ts'
import { motionById } from './motion/motion.reads.ts'
import { MeetingMotionsResolver, MotionResolver, NamedBallotResolver } from './motion/motion.resolver.ts'
import { MotionChangesResolver } from './motion/motion-changes.resolver.ts'
import { VerdictResolver } from './motion/verdict.resolver.ts'
import {
  AllianceCalendarResolver,
  ObligationCalendarResolver,
  OrganizationCalendarResolver,
} from './obligation/calendar.resolver.ts'
import { EvidenceResolver } from './obligation/evidence.resolver.ts'
import { obligationById } from './obligation/obligation.reads.ts'
import {
  AllianceObligationsResolver,
  ObligationResolver,
  OrganizationObligationsResolver,
} from './obligation/obligation.resolver.ts'
import { OrganizationResolver } from './organization/organization.resolver.ts'
import { MeetingProxiesResolver, ProxyChangesResolver, ProxyResolver } from './proxy/proxy.resolver.ts'
import { reportById } from './report/report.reads.ts'
import {
  AllianceReportsResolver,
  OrganizationReportsResolver,
  ReportChangesResolver,
  ReportResolver,
} from './report/report.resolver.ts'
import { requestById } from './request/request.reads.ts'
import { AllianceRequestsResolver, MeetingRequestResolver } from './request/request.resolver.ts'
import { RequestChangesResolver } from './request/request-changes.resolver.ts'
import { SignUpResolver } from './signup/signup.resolver.ts'
import {
  CandidateResolver,
  DecisionSubjectResolver,
  MeetingSubjectsResolver,
  MotionSubjectResolver,
} from './subject/subject.resolver.ts'
import { taskById } from './task/task.reads.ts'
import {
  AllianceTasksResolver,
  MotionTasksResolver,
  OrganizationTasksResolver,
  TaskChangesResolver,
  TaskResolver,
} from './task/task.resolver.ts'
import { topicById } from './topic/topic.reads.ts'
import { MeetingTopicsResolver, TopicChangesResolver, TopicResolver } from './topic/topic.resolver.ts'
import { planItemById } from './year-plan/plan-item.reads.ts'
import {
  AllianceYearPlanResolver,
  PlanItemResolver,
  YearPlanChangesResolver,
} from './year-plan/plan-item.resolver.ts'

/** All that this subgraph puts into the graph. */
export const resolvers = [
  YearPlanChangesResolver,
  PlanItemResolver,
  AllianceYearPlanResolver,
  ActivityTurnChangesResolver,
  ActivityTurnResolver,
  NextActivityTurnResolver,
  AllianceTurnsResolver,
  HazardChangesResolver,
  HazardResolver,
  AllianceHazardsResolver,
  ContactChangesResolver,
  ContactResolver,
  AllianceContactsResolver,
  ReportChangesResolver,
  ReportResolver,
  AllianceReportsResolver,
  OrganizationReportsResolver,
  ObligationChangeResolver,
  ActivityChangesResolver,
  SignUpResolver,
  MeetingGuestsResolver,
  RequestChangesResolver,
  MeetingRequestResolver,
  AllianceRequestsResolver,
  TaskChangesResolver,
  TaskResolver,
  MotionTasksResolver,
  AllianceTasksResolver,
  OrganizationTasksResolver,
  MeetingResolver,
  AttendanceResolver,
  MeetingChangesResolver,
  TopicChangesResolver,
  TopicResolver,
  MeetingTopicsResolver,
  MinutesChangesResolver,
  MinutesResolver,
  MeetingMinutesResolver,
  ProxyChangesResolver,
  ProxyResolver,
  MeetingProxiesResolver,
  LeaveChangesResolver,
  LeaveResolver,
  MeetingLeavesResolver,
  CheckInResolver,
  MotionResolver,
  NamedBallotResolver,
  MeetingMotionsResolver,
  VerdictResolver,
  MotionChangesResolver,
  CastBallotResolver,
  ExclusionChangesResolver,
  ExclusionResolver,
  MeetingExclusionsResolver,
  MotionRecusalsResolver,
  CastElectionBallotResolver,
  MotionElectionResolver,
  CandidateResultResolver,
  ElectionBallotResolver,
  DecisionSubjectResolver,
  CandidateResolver,
  MeetingSubjectsResolver,
  MotionSubjectResolver,
  MeetingChangeResolver,
  ActivityResolver,
  ParticipationResolver,
  AllianceResolver,
  AllianceObligationsResolver,
  OrganizationObligationsResolver,
  AllianceCalendarResolver,
  OrganizationCalendarResolver,
  ObligationCalendarResolver,
  EvidenceResolver,
  ObligationResolver,
  OrganizationResolver,
]

export const entities: EntityReaders = {
  PlanItem: { prefix: 'planitem', read: planItemById },
  ActivityTurn: { prefix: 'activityturn', read: turnById },
  Hazard: { prefix: 'hazard', read: hazardById },
  Contact: { prefix: 'contact', read: contactById },
  Report: { prefix: 'report', read: reportById },
  MeetingRequest: { prefix: 'meetingrequest', read: requestById },
  Meeting: { prefix: 'meeting', read: meetingById },
  Minutes: { prefix: 'minutes', read: minutesById },
  Task: { prefix: 'task', read: taskById },
  Topic: { prefix: 'topic', read: topicById },
  Motion: { prefix: 'motion', read: motionById },
  Attendance: { prefix: 'attendance', read: attendanceById },
  Obligation: { prefix: 'obligation', read: obligationById },
  Activity: { prefix: 'activity', read: activityById },
  Alliance: extended('alliance'),
  Organization: extended('org'),
  Article: extended('article'),
  Charter: extended('charter'),
}
