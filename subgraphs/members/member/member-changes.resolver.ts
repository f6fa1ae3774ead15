import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { closeBelonging, firstDay, openBelonging } from '../belonging/belonging.changes.ts'
import { checkLeaving } from '../belonging/belonging.rules.ts'
import { endShownRole } from '../honour/shown-role.changes.ts'
import { endInstruction } from '../instructor/instructor.changes.ts'
import { recordHeadcounts } from '../organization/headcount.events.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { endPosts } from '../post/post.changes.ts'
import { endReportIns } from '../report-in/report-in.changes.ts'
import { endSecondments } from '../secondment/secondment.changes.ts'
import { endTalent } from '../talent/talent.changes.ts'
import { endTimesInTeams } from '../team/team.changes.ts'
import { checkKeeper } from './member.access.ts'
import { lockMemberAt, today } from './member.changes.ts'
import { Member } from './member.entity.ts'
import { memberChanged, memberLeft, memberRegistered } from './member.events.ts'
import { ChangeMemberInput, RegisterMemberInput, RemoveMemberInput } from './member.inputs.ts'
import { ChangeMemberPayload, RegisterMemberPayload, RemoveMemberPayload } from './member.payloads.ts'
import {
  checkDays,
  checkJoinedBy,
  checkNotErased,
  checkNotFuture,
  checkOnRoll,
  checkStanding,
} from './member.rules.ts'
import { MemberStatus } from './member-status.ts'
import { isMadeUp } from './official-id.rules.ts'
import { changedFacts, factsOf, sealedPerson } from './person.ts'
import { checkUnknown } from './unknown.ts'

/** What who keeps a roll does to it. */
@Resolver()
export class MemberChangesResolver {
  @Mutation(() => RegisterMemberPayload, { description: 'Enter a person on a roll (登记党员).' })
  async registerMember(
    @Arg('input', () => RegisterMemberInput, { description: 'Who and where (党员与党组织).' })
    { organizationId, joinedOn, fullOn = null, since = joinedOn, ...person }: RegisterMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<RegisterMemberPayload> {
    const place = await findOrganization(context, 'organizationId', organizationId)
    checkKeeper(context, { places: place.path })
    checkStanding('organizationId', place)
    const facts = changedFacts(person)
    const days = { joinedOn, fullOn }
    checkDays(days, facts.birthOn!, today(context))
    const belonging = { organizationId, since: since ?? joinedOn, regionCode: place.regionCode }
    checkJoinedBy('since', joinedOn, belonging.since)
    checkNotFuture('since', belonging.since, today(context))
    await checkUnknown(context, facts, { places: place.path })
    const id = newId('member')
    const member = context.em.create(Member, {
      id,
      ...sealedPerson(context, id, facts),
      ...days,
      ...belonging,
      status: MemberStatus.ACTIVE,
      erasedOn: null,
      demo: isMadeUp(facts.officialId ?? ''),
      version: 1,
    })
    openBelonging(context, member)
    await recordHeadcounts(context, [member.organizationId])
    record(context.em, memberRegistered(member))
    return { member }
  }

  @Mutation(() => ChangeMemberPayload, {
    description: 'Correct what the register says of a person (更正党员信息).',
  })
  async changeMember(
    @Arg('input', () => ChangeMemberInput, { description: 'What changes (更正内容).' })
    { memberId, version, joinedOn, fullOn, ...person }: ChangeMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<ChangeMemberPayload> {
    const { member, places } = await lockMemberAt(context, memberId, version)
    checkNotErased(member)
    const facts = changedFacts(person, factsOf(context, member))
    const days = {
      joinedOn: joinedOn ?? member.joinedOn,
      fullOn: fullOn === undefined ? member.fullOn : fullOn,
    }
    checkDays(days, facts.birthOn!, today(context))
    await checkUnknown(context, facts, { places }, memberId)
    Object.assign(member, days, sealedPerson(context, memberId, facts))
    checkJoinedBy('joinedOn', member.joinedOn, await firstDay(context, memberId))
    record(context.em, memberChanged(member))
    return { member }
  }

  @Mutation(() => RemoveMemberPayload, {
    description: 'Take a person off the roll; the record stays with the last organization (党员离开).',
  })
  async removeMember(
    @Arg('input', () => RemoveMemberInput, { description: 'Who, when and why (党员、日期与原因).' })
    { memberId, version, on, reason }: RemoveMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<RemoveMemberPayload> {
    const { member } = await lockMemberAt(context, memberId, version)
    checkOnRoll(member)
    checkLeaving(member, { on, reason }, today(context))
    await closeBelonging(context, memberId, on, reason ?? null)
    await endPosts(context, memberId, on)
    await endReportIns(context, memberId, on)
    await endSecondments(context, memberId, on)
    await endTalent(context, memberId)
    await endTimesInTeams(context, { memberId }, on)
    await endShownRole(context, memberId)
    await endInstruction(context, memberId, on)
    member.status = MemberStatus.LEFT
    await recordHeadcounts(context, [member.organizationId])
    record(context.em, memberLeft(member))
    return { member }
  }
}
