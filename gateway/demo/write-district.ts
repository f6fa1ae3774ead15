import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { keyringOf } from '../../shared/personal/keyring-of.ts'
import { loadActivities } from '../../subgraphs/activities/activity/activity.load.ts'
import { loadMeetings } from '../../subgraphs/activities/meeting/meeting.load.ts'
import { loadNeeds } from '../../subgraphs/lists/need/need.load.ts'
import { loadOpinions } from '../../subgraphs/lists/opinion/opinion.load.ts'
import { loadProjects } from '../../subgraphs/lists/project/project.load.ts'
import { loadResources } from '../../subgraphs/lists/resource/resource.load.ts'
import { loadMembers } from '../../subgraphs/members/member/member.load.ts'
import { loadPoints } from '../../subgraphs/members/points/points.load.ts'
import type { SubgraphName } from '../config/settings.ts'
import { charterIdOf } from './amendments.ts'
import type { ActivityFact, MeetingFact } from './facts/activity.ts'
import type { District } from './facts/district.ts'
import { writeOrganizations } from './write-organizations.ts'
import { writePersons } from './write-persons.ts'

export type Subgraphs = Readonly<Record<SubgraphName, OpenSubgraph>>

/** Told how much of the work is done, from 0 to 1. */
export type Progress = (done: number) => void

/** Writes the district into the four subgraphs; the copies that they keep of each other are complete when it resolves. */
export async function writeDistrict(
  subgraphs: Subgraphs,
  district: District,
  at: Temporal.Instant,
  progress: Progress,
): Promise<void> {
  const { organizations, members, activities, lists } = subgraphs
  await writeOrganizations(organizations, district, at)
  progress(0.15)
  await allCaughtUp(subgraphs)
  progress(0.25)
  await writeMembers(members, district, at, (share) => progress(0.25 + 0.4 * share))
  const authorship = { actor: null, at }
  await loadMeetings(activities.database.rows, district.meetings.map(withSubjects), authorship)
  await loadActivities(activities.database.rows, district.activities.map(asPublic), authorship)
  await activities.events.publish()
  progress(0.7)
  await loadResources(lists.database.rows, district.resources, at)
  await loadNeeds(lists.database.rows, district.needs, at)
  await loadProjects(lists.database.rows, district.projects, at)
  await loadOpinions(lists.database.rows, district.opinions, at)
  await lists.events.publish()
  progress(0.75)
  await allCaughtUp(subgraphs)
  progress(1)
}

async function writeMembers(
  subgraph: OpenSubgraph,
  district: District,
  at: Temporal.Instant,
  progress: Progress,
): Promise<void> {
  const { members, pointsRules, pointsEntries, rankings } = district
  const onProgress = (loaded: number) => progress(loaded / members.length)
  await loadMembers(subgraph.database.rows, members, {
    keyring: keyringOf(subgraph),
    at,
    demo: true,
    onProgress,
  })
  await loadPoints(subgraph.database.rows, { rules: pointsRules, entries: pointsEntries, rankings }, at)
  await writePersons(subgraph, district, at)
  await subgraph.events.publish()
}

/** Festivals and volunteer service are for everyone; the rest is the members' own. */
function asPublic(activity: ActivityFact) {
  return { ...activity, public: activity.kind === 'FESTIVAL' || activity.kind === 'VOLUNTEER' }
}

/** A motion that amends a charter is on the version that it adopts. */
function withSubjects(meeting: MeetingFact) {
  const motions = meeting.motions.map(({ amends, ...motion }) => {
    return { ...motion, ...(amends && { amends: charterIdOf(meeting.allianceId, amends) }) }
  })
  return { ...meeting, motions }
}

async function allCaughtUp(subgraphs: Subgraphs): Promise<void> {
  await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.caughtUp()))
}
