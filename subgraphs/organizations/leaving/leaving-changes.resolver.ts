import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { tellAlliance } from '../body/body.changes.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { countsOf } from '../gaps/gaps.reads.ts'
import {
  checkMembershipVersion,
  checkPresent,
  lockMembership,
  membershipStep,
} from '../membership/membership.changes.ts'
import { MembershipPayload } from '../membership/membership.inputs.ts'
import { officesIn } from '../office/telling.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { checkTierFree, restoredTier } from '../tier/tier.rules.ts'
import { endMemberships, hasRejoined, restoreMembership } from './exit.changes.ts'
import { lapseFacts } from './lapse.reads.ts'
import { checkDeemable, checkWarnable, inDefaultSince } from './lapse.rules.ts'
import { DeemLeftInput, LeaveAllianceInput, RestoreMemberInput, WarnMemberInput } from './leaving.inputs.ts'
import { checkNotice, checkNotLead, checkRestorable } from './leaving.rules.ts'

@Resolver()
export class LeavingChangesResolver {
  @Mutation(() => MembershipPayload, {
    description:
      'Leave an alliance from today on, for the own organization (退出联盟; document 0, article 8).',
  })
  async leaveAlliance(
    @Arg('input', () => LeaveAllianceInput) input: LeaveAllianceInput,
    @Ctx() context: MutationContext,
  ): Promise<MembershipPayload> {
    const membership = await lockMembership(context, input.membershipId)
    const { id, allianceId, organizationId } = membership
    const grant = grantOf(context, 'KEEPERS', { places: [organizationId] })
    checkPresent(membership, input.version)
    checkNotLead(membership)
    const on = dayOf(context.now()).toString()
    const reason = input.notice?.trim() ?? ''
    checkNotice(await rulesOn(context.db, allianceId, on), reason)
    await endMemberships(officesIn(context), { allianceId, on, leftBy: 'NOTICE' }, [membership])
    await takeStep(context, grant, membershipStep(StepKind.MEMBERSHIP_LEFT, membership, reason))
    await tellAlliance(context, allianceId)
    return { membership: { id } }
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Warn a member that it may be deemed to have left, as the alliance’s office (提醒成员履行义务).',
  })
  async warnMember(
    @Arg('input', () => WarnMemberInput) input: WarnMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<MembershipPayload> {
    const membership = await lockMembership(context, input.membershipId)
    const { id, allianceId } = membership
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    checkPresent(membership, input.version)
    const today = dayOf(context.now()).toString()
    const facts = (await lapseFacts(context.db, sql`m.id = ${id}`, today))[0]!
    const since = inDefaultSince(facts.duties, today)
    checkWarnable(facts.rule, since)
    await sql`
      update organizations.membership set warned_on = ${today}::date, warned_since = ${since}::date, version = version + 1
      where id = ${id}`.execute(context.db)
    const step = membershipStep(StepKind.MEMBERSHIP_WARNED, membership, input.reason)
    await takeStep(context, grant, { ...step, data: { since } })
    return { membership: { id } }
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Record that a warned member is deemed to have left, after the charter’s time, as the alliance’s office (视为自动退出; document 0, article 8).',
  })
  async deemMembershipLeft(
    @Arg('input', () => DeemLeftInput) input: DeemLeftInput,
    @Ctx() context: MutationContext,
  ): Promise<MembershipPayload> {
    const membership = await lockMembership(context, input.membershipId)
    const { id, allianceId } = membership
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    checkPresent(membership, input.version)
    checkNotLead(membership)
    const today = dayOf(context.now()).toString()
    const reason = input.reason?.trim() ?? ''
    const { rule, duties, warning } = (await lapseFacts(context.db, sql`m.id = ${id}`, today))[0]!
    checkDeemable(rule, { since: inDefaultSince(duties, today), warning, today, reason })
    await endMemberships(officesIn(context), { allianceId, on: today, leftBy: 'DEEMED' }, [membership])
    await takeStep(context, grant, membershipStep(StepKind.MEMBERSHIP_DEEMED_LEFT, membership, reason))
    await tellAlliance(context, allianceId)
    return { membership: { id } }
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Take back, with a reason, that a member was deemed to have left, as the alliance’s office (撤销视为退出).',
  })
  async restoreMembership(
    @Arg('input', () => RestoreMemberInput) input: RestoreMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<MembershipPayload> {
    const membership = await lockMembership(context, input.membershipId)
    const { id, allianceId } = membership
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    const reason = input.reason.trim()
    checkMembershipVersion(membership, input.version)
    checkRestorable(membership, { reason, hasRejoined: await hasRejoined(context.db, membership) })
    const on = dayOf(context.now()).toString()
    const { tiers } = await countsOf(context.db, allianceId)
    const tier = restoredTier(membership, tiers)
    checkTierFree(await rulesOn(context.db, allianceId, on), { from: null, to: tier }, tiers)
    await restoreMembership(context.db, { id, tier, on })
    await takeStep(context, grant, membershipStep(StepKind.MEMBERSHIP_RESTORED, membership, reason))
    await tellAlliance(context, allianceId)
    return { membership: { id } }
  }
}
