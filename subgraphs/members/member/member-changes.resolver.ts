import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { closeBelonging, firstDay, openBelonging } from '../belonging/belonging.changes.ts'
import { checkLeaving } from '../belonging/belonging.rules.ts'
import { recordHeadcounts } from '../organization/headcount.events.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { endReportIns } from '../report-in/report-in.changes.ts'
import { checkKeeper } from './member.access.ts'
import { lockMemberAt, today } from './member.changes.ts'
import { Member } from './member.entity.ts'
import { memberChanged, memberLeft, memberRegistered } from './member.events.ts'
import { ChangeMemberInput, RegisterMemberInput, RemoveMemberInput } from './member.inputs.ts'
import { ChangeMemberPayload, RegisterMemberPayload, RemoveMemberPayload } from './member.payloads.ts'
import { checkFacts, checkJoinedBy, checkNotFuture, checkOnRoll, checkStanding } from './member.rules.ts'
import { MemberStatus } from './member-status.ts'

/** What who keeps a roll does to it. */
@Resolver()
export class MemberChangesResolver {
  @Mutation(() => RegisterMemberPayload, { description: 'Enter a person on a roll (登记党员).' })
  async registerMember(
    @Arg('input', () => RegisterMemberInput, { description: 'Who and where (党员与党组织).' })
    { organizationId, name, sex, birthOn, joinedOn, ...rest }: RegisterMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<RegisterMemberPayload> {
    const place = await findOrganization(context, 'organizationId', organizationId)
    checkKeeper(context, { places: place.path })
    checkStanding('organizationId', place)
    const facts = { name, birthOn, joinedOn, fullOn: rest.fullOn ?? null, phone: rest.phone ?? null }
    const since = rest.since ?? joinedOn
    checkFacts(facts, today(context))
    checkJoinedBy('since', joinedOn, since)
    checkNotFuture('since', since, today(context))
    const belonging = { organizationId, since, regionCode: place.regionCode }
    const row = {
      id: newId('member'),
      ...facts,
      sex,
      ...belonging,
      status: MemberStatus.ACTIVE,
      demo: false,
      version: 1,
    }
    const member = context.em.create(Member, row)
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
    { memberId, version, name, sex, birthOn, joinedOn, fullOn, phone }: ChangeMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<ChangeMemberPayload> {
    const member = await lockMemberAt(context, memberId, version)
    member.name = name ?? member.name
    member.sex = sex ?? member.sex
    member.birthOn = birthOn ?? member.birthOn
    member.joinedOn = joinedOn ?? member.joinedOn
    if (fullOn !== undefined) member.fullOn = fullOn
    if (phone !== undefined) member.phone = phone
    checkFacts(member, today(context))
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
    const member = await lockMemberAt(context, memberId, version)
    checkOnRoll(member)
    checkLeaving(member, { on, reason }, today(context))
    await closeBelonging(context, memberId, on, reason ?? null)
    await endReportIns(context, memberId, on)
    member.status = MemberStatus.LEFT
    await recordHeadcounts(context, [member.organizationId])
    record(context.em, memberLeft(member))
    return { member }
  }
}
