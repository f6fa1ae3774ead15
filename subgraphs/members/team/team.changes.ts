import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { NotFoundError, StaleVersionError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { checkKeeper } from '../member/member.access.ts'
import { Team, TeamMember } from './team.entity.ts'
import { teamMemberEvent } from './team.events.ts'
import { teamMemberById } from './team.reads.ts'

/** A team whose row is locked, and its organization. */
export interface LockedTeam {
  readonly team: Team
  readonly place: Place
}

/**
 * A team to be changed, locked. Locks are taken in one order: the team, the member, the times in teams by their ids.
 * @throws NotFoundError; ForbiddenError for who neither keeps the roll of its organization nor stands above it
 */
export async function lockTeam(context: MutationContext, id: string, version?: number): Promise<LockedTeam> {
  if (!context.viewer) throw new UnauthenticatedError()
  const team = await context.em.findOne(Team, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!team) throw new NotFoundError('teamId', id)
  const place = (await readPlaces(context.db, 'members', [team.organizationId])).get(team.organizationId)!
  checkKeeper(context, { places: place.path })
  if (version !== undefined && team.version !== version) throw new StaleVersionError(version, team.version)
  return { team, place }
}

/**
 * A time in a team to be ended, locked, with the team: the team first, as whoever dissolves it does.
 * @throws NotFoundError also where the viewer may not know of the member
 */
export async function lockTeamMember(
  context: MutationContext,
  id: string,
): Promise<{ readonly teamMember: TeamMember; readonly team: Team }> {
  if (!context.viewer) throw new UnauthenticatedError()
  const known = await teamMemberById(context, id)
  if (!known) throw new NotFoundError('teamMemberId', id)
  const { team } = await lockTeam(context, known.teamId)
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const
  return { team, teamMember: await context.em.findOneOrFail(TeamMember, { id }, lock) }
}

/** Whose times in which teams: of all in one team, of one member in all teams, or in those of one organization. */
type Times = { readonly teamId: string } | { readonly memberId: string; readonly organizationId?: string }

interface Ended {
  readonly teamId: string
  readonly memberId: string
  readonly organizationId: string
}

/** Ends the times in teams that last, and tells of each; they are locked in the order of their ids. */
export async function endTimesInTeams({ db, em }: MutationContext, times: Times, on: string): Promise<void> {
  const { rows } = await sql<Ended>`
    update members.team_member i set until = greatest(i.since, ${on}::date)
    from (
      select l.id, t.organization_id from members.team_member l join members.team t on t.id = l.team_id
      where l.until is null and ${timesOf(times)} order by l.id for update of l
    ) lasting
    where i.id = lasting.id
    returning i.team_id as "teamId", i.member_id as "memberId", lasting.organization_id as "organizationId"`.execute(
    db,
  )
  for (const { teamId: id, memberId, organizationId } of rows)
    record(em, teamMemberEvent('left', { id, organizationId }, memberId))
}

function timesOf(times: Times) {
  if ('teamId' in times) return sql`l.team_id = ${times.teamId}`
  const { memberId, organizationId } = times
  if (organizationId === undefined) return sql`l.member_id = ${memberId}`
  return sql`l.member_id = ${memberId} and t.organization_id = ${organizationId}`
}
