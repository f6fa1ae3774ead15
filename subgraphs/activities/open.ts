import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { placeMigration } from '../../shared/places/place.migration.ts'
import { repeated } from '../../shared/repeated.ts'
import { systemClock } from '../../shared/time.ts'
import { Activity } from './activity/activity.entity.ts'
import { ActivityTurn } from './activity-turn/turn.entity.ts'
import { Contact } from './contact/contact.entity.ts'
import { copyOrganizations, organizationKinds } from './copy-organizations.ts'
import { Hazard } from './hazard/hazard.entity.ts'
import { Meeting } from './meeting/meeting.entity.ts'
import { copyTables } from './migrations/0002-copies.ts'
import { meetingTables } from './migrations/0003-meetings.ts'
import { motionTables } from './migrations/0004-motions.ts'
import { activityTables } from './migrations/0005-activities.ts'
import { charterVersions } from './migrations/0010-charter-versions.ts'
import { subjectTables } from './migrations/0011-subjects.ts'
import { electionTables } from './migrations/0012-elections.ts'
import { exclusionTables } from './migrations/0013-exclusions.ts'
import { obligationTables } from './migrations/0020-obligations.ts'
import { quorumOfCounted } from './migrations/0021-quorum-of-counted.ts'
import { placesAbove } from './migrations/0022-places-above.ts'
import { topicTables } from './migrations/0030-topics-and-leave.ts'
import { proxyTables } from './migrations/0031-proxies.ts'
import { minutesTables } from './migrations/0032-minutes.ts'
import { taskTables } from './migrations/0033-tasks.ts'
import { jointMeetingTables } from './migrations/0034-joint-meetings.ts'
import { signUpTables } from './migrations/0035-sign-up.ts'
import { workTables } from './migrations/0036-safety-contact-reports.ts'
import { activityTurnTables } from './migrations/0037-activity-turns.ts'
import { reasonsAndPeriods } from './migrations/0038-reasons-and-periods.ts'
import { yearPlanTables } from './migrations/0039-year-plan.ts'
import { exclusionsByMatter } from './migrations/0044-exclusions-by-matter.ts'
import { activityPhotos } from './migrations/0045-activity-photos.ts'
import { memberReports } from './migrations/0046-member-reports.ts'
import { Minutes } from './minutes/minutes.entity.ts'
import { Motion } from './motion/motion.entity.ts'
import { sweepObligations } from './obligation/sweep.ts'
import { Report } from './report/report.entity.ts'
import { MeetingRequest } from './request/request.entity.ts'
import { entities, resolvers } from './schema.ts'
import { Task } from './task/task.entity.ts'
import { Topic } from './topic/topic.entity.ts'
import { PlanItem } from './year-plan/plan-item.entity.ts'

const sweepEveryMs = 10 * 60_000

/** Opens the subgraph of meetings, decisions and activities; it follows the events of `organizations`. */
export async function openActivities(options: SubgraphOptions): Promise<OpenSubgraph> {
  const { now = systemClock, onError = console.error } = options
  const subgraph = await openSubgraph(
    {
      name: 'activities',
      tables: [
        Meeting,
        Motion,
        Activity,
        Topic,
        Minutes,
        Task,
        MeetingRequest,
        ActivityTurn,
        Hazard,
        Contact,
        Report,
        PlanItem,
      ],
      migrations: [
        placeMigration('activities'),
        copyTables,
        meetingTables,
        motionTables,
        activityTables,
        charterVersions,
        subjectTables,
        obligationTables,
        electionTables,
        exclusionTables,
        quorumOfCounted,
        placesAbove,
        topicTables,
        proxyTables,
        minutesTables,
        taskTables,
        jointMeetingTables,
        signUpTables,
        workTables,
        activityTurnTables,
        reasonsAndPeriods,
        yearPlanTables,
        exclusionsByMatter,
        activityPhotos,
        memberReports,
      ],
      resolvers,
      entities,
      consumers: {
        organizations: {
          kinds: organizationKinds,
          take: (db, events) => copyOrganizations(db, events, now),
        },
      },
    },
    options,
  )
  const sweep = repeated(() => sweepObligations(subgraph, now), sweepEveryMs, onError)
  return {
    ...subgraph,
    async close() {
      await sweep.close()
      await subgraph.close()
    },
  }
}
