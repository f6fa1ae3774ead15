import { addMonths, latest } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { ActivityFact } from './facts/activity.ts'
import type { MembershipFact } from './facts/alliance.ts'
import type { MemberFact } from './facts/member.ts'
import type { HoursFact, TeamFact, TeamMemberFact } from './facts/service.ts'

const kinds = [
  { kind: 'VOLUNTEER', name: '红石榴志愿服务队' },
  { kind: 'SAFETY_SQUAD', name: '安全红色分队' },
  { kind: 'COMMANDO', name: '党员突击队' },
] as const
const service = new Set(['VOLUNTEER', 'SAFETY_CHECK'])
const fewest = 5
const most = 9

interface Served {
  teams: TeamFact[]
  teamMembers: TeamMemberFact[]
  volunteerHours: HoursFact[]
}

/** Teams of member organizations, who is in them, and the hours that they gave at the year's activities of service. */
export function makeTeams(
  ground: Ground,
  directory: Directory,
  members: readonly MemberFact[],
  memberships: readonly MembershipFact[],
  activities: readonly ActivityFact[],
): Served {
  const chance = new Chance(ground, 'teams')
  const rosters = Map.groupBy(members, ({ organizationId }) => organizationId)
  const present = memberships.filter(
    ({ until, organizationId }) => until === null && (rosters.get(organizationId)?.length ?? 0) >= fewest,
  )
  const places = [...new Map(present.map((each) => [each.organizationId, each])).values()]
  const served: Served = { teams: [], teamMembers: [], volunteerHours: [] }
  for (const [index, { organizationId, allianceId }] of chance.sample(places, 12).entries()) {
    const foundedOn = addMonths(ground.today, -14)
    const { regionCode } = directory.organization(organizationId)
    const team = {
      id: chance.id('team'),
      organizationId,
      allianceId: index % 2 === 0 ? allianceId : null,
      regionCode,
      ...kinds[index % kinds.length]!,
      foundedOn,
    }
    const squad = chance.sample(rosters.get(organizationId)!, chance.int(fewest, most))
    served.teams.push(team)
    served.teamMembers.push(
      ...squad.map(({ id: memberId, since }) => ({
        id: chance.id('teammember'),
        teamId: team.id,
        memberId,
        since: latest(foundedOn, since),
      })),
    )
    const attended = activities.filter(({ participantIds }) => participantIds.includes(organizationId))
    served.volunteerHours.push(...hoursAt(chance, ground, attended, squad))
  }
  return served
}

/** What a squad gave at the activities to which its organization came. */
function hoursAt(
  chance: Chance,
  { today }: Ground,
  activities: readonly ActivityFact[],
  squad: readonly MemberFact[],
): HoursFact[] {
  return activities
    .filter(({ kind, startsAt }) => service.has(kind) && startsAt.slice(0, 10) < today)
    .flatMap(({ id: activityId, startsAt }) => {
      const on = startsAt.slice(0, 10)
      const came = squad.filter(({ since }) => since <= on)
      return came.map(({ id: memberId }) => ({ activityId, memberId, on, hours: chance.int(2, 8) / 2 }))
    })
}
