import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { type FoundedTeam, teamEvent, teamMemberEvent } from './team.events.ts'

/** Teams as they come from outside, who is in them, and the hours that were given; days as ISO dates. */
export interface LoadedTeams {
  readonly teams: readonly (FoundedTeam & { readonly foundedOn: string; readonly regionCode: string })[]
  readonly teamMembers: readonly {
    readonly id: string
    readonly teamId: string
    readonly memberId: string
    readonly since: string
  }[]
  readonly volunteerHours: readonly {
    readonly activityId: string
    readonly memberId: string
    readonly on: string
    readonly hours: number
  }[]
}

const teamColumns = {
  id: 'id text',
  organizationId: 'organization_id text',
  allianceId: 'alliance_id text',
  kind: 'kind text',
  name: 'name text',
  foundedOn: 'founded_on date',
}
const memberColumns = {
  id: 'id text',
  teamId: 'team_id text',
  memberId: 'member_id text',
  since: 'since date',
}
const hoursColumns = {
  activityId: 'activity_id text',
  memberId: 'member_id text',
  on: 'given_on date',
  hours: 'hours numeric',
}

/** Stores teams, who is in them, and hours, with what tells of the first two. The members must be there already. */
export async function loadTeams(
  tx: Kysely<unknown>,
  { teams, teamMembers, volunteerHours }: LoadedTeams,
  at: Temporal.Instant,
): Promise<void> {
  await insertMany(tx, 'members.team', teamColumns, teams)
  await insertMany(tx, 'members.team_member', memberColumns, teamMembers)
  await insertMany(tx, 'members.volunteer_hours', hoursColumns, volunteerHours)
  const teamOf = new Map(teams.map((team) => [team.id, team]))
  const events = [
    ...teams.map((team) => teamEvent('founded', team, team.foundedOn, team.regionCode)),
    ...teamMembers.map(({ teamId, memberId }) => teamMemberEvent('joined', teamOf.get(teamId)!, memberId)),
  ]
  await appendEvents(tx, 'members', events, { actor: null, at })
}
