import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { NotFoundError } from '../../../shared/errors.ts'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { dayOf } from '../../../shared/time.ts'
import { Activity } from '../activity/activity.entity.ts'
import { activityById } from '../activity/activity.reads.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceInside, checkOffice } from '../meeting/meeting.changes.ts'
import { checkKeepsOrRuns } from '../membership/keeper.ts'
import { checkMember, memberFor } from '../membership/membership.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason, checkTitle } from '../text/text.rules.ts'
import { checkNothingPlanned, keepChoice, lockPlanItem, tellOfItem } from './plan-item.changes.ts'
import { PlanItem } from './plan-item.entity.ts'
import {
  ChoosePlanItemInput,
  DecidePlanItemInput,
  OfferForYearInput,
  PlanItemPayload,
  WithdrawPlanItemInput,
} from './plan-item.inputs.ts'
import { activityOfItem, chosenBy, yearPlanOf } from './plan-item.reads.ts'
import { checkDecision, checkItemState, checkMonth, checkYear, decidable } from './plan-item.rules.ts'
import { PlanItemStatus } from './plan-item-status.ts'

const PlanItemConnection = connectionOf(PlanItem, 'PlanItem', '年度活动清单')
const today = ({ now }: Context) => dayOf(now())

/** Departments offer, members choose, the alliance decides (三向互动): document 2, article 4(3). */
@Resolver()
export class YearPlanChangesResolver {
  @Mutation(() => PlanItemPayload, {
    description:
      'Offer something to do for an alliance’s year, by who keeps a member, or by the office, also for a department beside (提出年度活动).',
  })
  async offerForYear(
    @Arg('input', () => OfferForYearInput, { description: 'What, and when (年度活动).' })
    { allianceId, organizationId, year, month, kind, scale, ...input }: OfferForYearInput,
    @Ctx() context: MutationContext,
  ): Promise<PlanItemPayload> {
    const alliance = await allianceInside(context, allianceId)
    await checkKeepsOrRuns(context, organizationId, alliance)
    checkTitle(input.title)
    if (input.note?.trim()) checkReason(input.note, 'note')
    checkMonth(month)
    checkYear(year, today(context).year)
    if (context.access.isIn('OFFICE', { places: alliance.path })) await checkThere(context, organizationId)
    else await checkMember(context.db, allianceId, organizationId, today(context).toString())
    const item = context.em.create(PlanItem, {
      ...{ id: newId('planitem'), allianceId, year, month, offeredById: organizationId },
      ...{ title: input.title.trim(), kind, scale, note: input.note?.trim() || null },
      ...{ status: PlanItemStatus.OFFERED, offeredOn: today(context).toString() },
      ...{ decidedOn: null, reason: null, version: 1 },
    })
    tellOfItem(context, item, 'planItem.offered')
    return { planItem: item }
  }

  @Mutation(() => PlanItemPayload, {
    description:
      'Offer it no longer, by who offered it or the office, before it is in the plan (撤回年度活动).',
  })
  async withdrawPlanItem(
    @Arg('input', () => WithdrawPlanItemInput, { description: 'Which (活动清单项).' })
    input: WithdrawPlanItemInput,
    @Ctx() context: MutationContext,
  ): Promise<PlanItemPayload> {
    const { item, alliance } = await lockPlanItem(context, input)
    await checkKeepsOrRuns(context, item.offeredById, alliance)
    checkItemState(item.status, PlanItemStatus.OFFERED)
    item.status = PlanItemStatus.WITHDRAWN
    tellOfItem(context, item, 'planItem.withdrawn')
    return { planItem: item }
  }

  @Mutation(() => PlanItemPayload, {
    description: 'Choose it for one’s member, or no longer, until the alliance has decided (选择年度活动).',
  })
  async choosePlanItem(
    @Arg('input', () => ChoosePlanItemInput, { description: 'Which, and whether (选择).' })
    { chosen, organizationId: named, ...input }: ChoosePlanItemInput,
    @Ctx() context: MutationContext,
  ): Promise<PlanItemPayload> {
    const { item } = await lockPlanItem(context, input)
    checkItemState(item.status, PlanItemStatus.OFFERED)
    const member = await memberFor(context, item.allianceId, named)
    if (await keepChoice(context, item.id, member, chosen))
      tellOfItem(context, item, chosen ? 'planItem.chosen' : 'planItem.unchosen', member)
    return { planItem: item }
  }

  @Mutation(() => PlanItemPayload, {
    description:
      'Decide whether it comes into the plan, by the office; again, until an activity is planned of it (确定年度活动).',
  })
  async decidePlanItem(
    @Arg('input', () => DecidePlanItemInput, { description: 'Which, and what is decided (决定).' })
    { inPlan, reason, month, scale, ...input }: DecidePlanItemInput,
    @Ctx() context: MutationContext,
  ): Promise<PlanItemPayload> {
    const { item, alliance } = await lockPlanItem(context, input)
    checkOffice(context, alliance)
    checkItemState(item.status, ...decidable)
    checkDecision(inPlan, reason)
    checkMonth(month ?? item.month)
    await checkNothingPlanned(context, item.id)
    item.status = inPlan ? PlanItemStatus.IN_PLAN : PlanItemStatus.LEFT_OUT
    item.reason = reason?.trim() || null
    item.decidedOn = today(context).toString()
    item.month = month ?? item.month
    item.scale = scale ?? item.scale
    tellOfItem(context, item, 'planItem.decided')
    return { planItem: item }
  }
}

/** What the office enters for another is of an organization that there is. */
async function checkThere({ db }: MutationContext, organizationId: string): Promise<void> {
  if (!(await readPlaces(db, 'activities', [organizationId])).has(organizationId))
    throw new NotFoundError('organizationId', organizationId)
}

@Resolver(() => PlanItem)
export class PlanItemResolver {
  @FieldResolver(() => Alliance, { description: 'Of which alliance (联盟).' })
  alliance(@Root() { allianceId }: PlanItem): Alliance {
    return { id: allianceId }
  }

  @FieldResolver(() => Organization, { description: 'Who offers it (提出单位).' })
  offeredBy(@Root() { offeredById }: PlanItem): Organization {
    return { id: offeredById }
  }

  @FieldResolver(() => [Organization], { description: 'The members that have chosen it (选择的成员单位).' })
  async chosenBy(@Root() { id }: PlanItem, @Ctx() context: Context): Promise<Organization[]> {
    return ((await chosenBy(context, id)) ?? []).map(({ id: organizationId }) => ({ id: organizationId }))
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: 'What was planned of it; null until then (所安排的活动).',
  })
  async activity(@Root() { id }: PlanItem, @Ctx() context: Context) {
    const planned = await activityOfItem(context, id)
    return planned ? activityById(context, planned.id) : null
  }
}

@ArgsType()
class YearPlanArgs extends PageArgs {
  @Field(() => Int, { description: 'Of which year (年度).' })
  year!: number
}

@Resolver(() => Alliance)
export class AllianceYearPlanResolver {
  @FieldResolver(() => PlanItemConnection, {
    description:
      'What was offered, chosen and decided for a year, by the months; for those inside (年度活动清单).',
  })
  yearPlan(@Root() { id }: Alliance, @Args(() => YearPlanArgs) args: YearPlanArgs, @Ctx() context: Context) {
    return yearPlanOf(context, id, args)
  }
}
