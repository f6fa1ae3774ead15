import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { NotFoundError, StaleVersionError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { checkKeeper } from '../member/member.access.ts'
import { Team, TeamMember } from './team.entity.ts'
import { teamMemberById } from './team.reads.ts'

/** A team whose row is locked, and its organization. */
export interface LockedTeam {
  readonly team: Team
  readonly place: Place
}

/** A team to be changed, locked. @throws NotFoundError; ForbiddenError for who neither keeps the roll of its organization nor stands above it */
export async function lockTeam(context: MutationContext, id: string, version?: number): Promise<LockedTeam> {
  if (!context.viewer) throw new UnauthenticatedError()
  const team = await context.em.findOne(Team, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!team) throw new NotFoundError('teamId', id)
  const place = (await readPlaces(context.db, 'members', [team.organizationId])).get(team.organizationId)!
  checkKeeper(context, { places: place.path })
  if (version !== undefined && team.version !== version) throw new StaleVersionError(version, team.version)
  return { team, place }
}

/** A time in a team to be ended, locked, with the team. @throws NotFoundError also where the viewer may not know of the member */
export async function lockTeamMember(
  context: MutationContext,
  id: string,
): Promise<{ readonly teamMember: TeamMember; readonly team: Team }> {
  if (!context.viewer) throw new UnauthenticatedError()
  const teamMember = await context.em.findOne(TeamMember, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!teamMember || !(await teamMemberById(context, id))) throw new NotFoundError('teamMemberId', id)
  const { team } = await lockTeam(context, teamMember.teamId)
  return { teamMember, team }
}

/** Ends the times in teams: of all in one team, or of one member in all teams. */
export async function endTimesInTeams(
  { db }: MutationContext,
  of: { readonly teamId: string } | { readonly memberId: string },
  on: string,
): Promise<void> {
  const where = 'teamId' in of ? sql`team_id = ${of.teamId}` : sql`member_id = ${of.memberId}`
  await sql`
    update members.team_member set until = greatest(since, ${on}::date) where until is null and ${where}`.execute(
    db,
  )
}
