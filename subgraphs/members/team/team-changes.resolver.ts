import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { checkKeeper } from '../member/member.access.ts'
import { lockMember, today } from '../member/member.changes.ts'
import { checkStanding } from '../member/member.rules.ts'
import { checkEnd } from '../member/period.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { checkAlliance } from '../organization/organization.rules.ts'
import { endTimesInTeams, lockTeam, lockTeamMember } from './team.changes.ts'
import { Team, TeamMember } from './team.entity.ts'
import { teamEvent, teamMemberEvent } from './team.events.ts'
import {
  ChangeTeamInput,
  ChangeTeamPayload,
  DissolveTeamInput,
  DissolveTeamPayload,
  FoundTeamInput,
  FoundTeamPayload,
  JoinTeamInput,
  JoinTeamPayload,
  LeaveTeamInput,
  LeaveTeamPayload,
} from './team.inputs.ts'
import { checkDissolution, checkJoining, checkLasting, checkTeam, InTeamError } from './team.rules.ts'

/** What who keeps the roll of a team's organization does, or who stands above it. */
@Resolver()
export class TeamChangesResolver {
  @Mutation(() => FoundTeamPayload, { description: 'Found a team (组建队伍).' })
  async foundTeam(
    @Arg('input', () => FoundTeamInput, { description: 'Where, and what for (队伍内容).' })
    { organizationId, allianceId = null, kind, name, foundedOn }: FoundTeamInput,
    @Ctx() context: MutationContext,
  ): Promise<FoundTeamPayload> {
    const place = await findOrganization(context, 'organizationId', organizationId)
    checkKeeper(context, { places: place.path })
    checkStanding('organizationId', place)
    checkTeam(name, foundedOn, today(context))
    if (allianceId !== null)
      checkAlliance((await readPlaces(context.db, 'members', [allianceId])).get(allianceId), organizationId)
    const row = { id: newId('team'), organizationId, allianceId, kind, name: name.trim(), foundedOn }
    const team = context.em.create(Team, { ...row, dissolvedOn: null, version: 1 })
    record(context.em, teamEvent('founded', team, foundedOn, place.regionCode))
    return { team }
  }

  @Mutation(() => ChangeTeamPayload, { description: 'Call a team otherwise (更改队伍).' })
  async changeTeam(
    @Arg('input', () => ChangeTeamInput, { description: 'Which, and how (更改内容).' })
    { teamId, version, name }: ChangeTeamInput,
    @Ctx() context: MutationContext,
  ): Promise<ChangeTeamPayload> {
    const { team, place } = await lockTeam(context, teamId, version)
    checkLasting(team)
    checkTeam(name, team.foundedOn, today(context))
    team.name = name.trim()
    record(context.em, teamEvent('changed', team, today(context), place.regionCode))
    return { team }
  }

  @Mutation(() => DissolveTeamPayload, {
    description: 'Dissolve a team; whoever is in it leaves it (解散队伍).',
  })
  async dissolveTeam(
    @Arg('input', () => DissolveTeamInput, { description: 'Which, and when (队伍与日期).' })
    { teamId, version, on }: DissolveTeamInput,
    @Ctx() context: MutationContext,
  ): Promise<DissolveTeamPayload> {
    const { team, place } = await lockTeam(context, teamId, version)
    checkDissolution(team, on, today(context))
    team.dissolvedOn = on
    await endTimesInTeams(context, { teamId }, on)
    record(context.em, teamEvent('dissolved', team, on, place.regionCode))
    return { team }
  }

  @Mutation(() => JoinTeamPayload, {
    description:
      'Put a member into a team; who keeps the roll of both does it, or stands above them (加入队伍).',
  })
  async joinTeam(
    @Arg('input', () => JoinTeamInput, { description: 'Who, where and when (加入内容).' })
    { teamId, memberId, since }: JoinTeamInput,
    @Ctx() context: MutationContext,
  ): Promise<JoinTeamPayload> {
    const { team } = await lockTeam(context, teamId)
    const { member } = await lockMember(context, memberId)
    checkJoining(team, member, since, today(context))
    if (await context.em.count(TeamMember, { teamId, memberId, until: null })) throw new InTeamError()
    const row = { id: newId('teammember'), teamId, memberId, since, until: null }
    const teamMember = context.em.create(TeamMember, row)
    record(context.em, teamMemberEvent('joined', team, memberId))
    return { teamMember }
  }

  @Mutation(() => LeaveTeamPayload, { description: 'Take a member out of a team (退出队伍).' })
  async leaveTeam(
    @Arg('input', () => LeaveTeamInput, { description: 'Who, and when (退出内容).' })
    { teamMemberId, on }: LeaveTeamInput,
    @Ctx() context: MutationContext,
  ): Promise<LeaveTeamPayload> {
    const { teamMember, team } = await lockTeamMember(context, teamMemberId)
    checkEnd(teamMember, on, today(context))
    teamMember.until = on
    record(context.em, teamMemberEvent('left', team, teamMember.memberId))
    return { teamMember }
  }
}
