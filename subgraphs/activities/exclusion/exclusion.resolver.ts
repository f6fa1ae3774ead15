import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { NotFoundError } from '../../../shared/errors.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { Article } from '../charter/article.entity.ts'
import { votersAt } from '../meeting/acting-for.ts'
import { delegateOf } from '../meeting/delegate.rules.ts'
import { checkSignedIn, lockMeeting, meetingEvent, placeInside } from '../meeting/meeting.changes.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { MeetingPayload } from '../meeting/meeting.inputs.ts'
import type { MeetingRow } from '../meeting/meeting.reads.ts'
import { checkMeetingState } from '../meeting/meeting.rules.ts'
import { MeetingStatus } from '../meeting/meeting-status.ts'
import { rulesOfMeeting } from '../meeting/quorum.reads.ts'
import { motionEvent } from '../motion/motion.changes.ts'
import { Motion } from '../motion/motion.entity.ts'
import { MotionStatus } from '../motion/motion.enums.ts'
import { MotionPayload } from '../motion/motion.inputs.ts'
import type { MotionRow } from '../motion/motion.reads.ts'
import { checkMotionState } from '../motion/motion.rules.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason } from '../text/text.rules.ts'
import { keepExclusion, keepRecusal, recusingOn, standingAt } from './exclusion.changes.ts'
import { Exclusion } from './exclusion.entity.ts'
import { ExcludeFromCountInput, RecuseInput } from './exclusion.inputs.ts'
import { type ExclusionRow, exclusionsAt, recusalsOn } from './exclusion.reads.ts'
import { checkCanBeExcluded, checkCanRecuse, exclusionFor } from './exclusion.rules.ts'

@Resolver()
export class ExclusionChangesResolver {
  @Mutation(() => MeetingPayload, {
    description:
      'Leave an absent member out of the count for a reason that the charter names, by the office (不计入应到).',
  })
  async excludeFromCount(
    @Arg('input', () => ExcludeFromCountInput, { description: 'Whom, and why (单位与原因).' })
    { meetingId, organizationId, reason }: ExcludeFromCountInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const meeting = await lockMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.OPEN)
    const { exclusions = [] } = await rulesOfMeeting(context, meeting)
    const rule = exclusionFor(exclusions, reason)
    const { isPresent, isExcluded } = await standingAt(context, meetingId, organizationId)
    checkCanBeExcluded(isPresent, isExcluded)
    await keepExclusion(context, { meetingId, organizationId, reason, rule })
    record(context.em, meetingEvent(meeting, 'meeting.memberExcluded', [organizationId]))
    return { meeting }
  }

  @Mutation(() => MotionPayload, {
    description: "Recuse one's organization from a motion before voting: it counts neither way (回避).",
  })
  async recuse(
    @Arg('input', () => RecuseInput, { description: 'From what, and why (议案与理由).' })
    { motionId, reason, organizationId: named = null }: RecuseInput,
    @Ctx() context: MutationContext,
  ): Promise<MotionPayload> {
    checkSignedIn(context)
    const motion = await context.em.findOne(
      Motion,
      { id: motionId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    )
    if (!motion) throw new NotFoundError('motionId', motionId)
    const meeting = await context.em.findOneOrFail(Meeting, { id: motion.meetingId })
    await placeInside(context, meeting, { field: 'motionId', id: motionId })
    checkMeetingState(meeting.status, MeetingStatus.OPEN)
    checkMotionState(motion.status, MotionStatus.PUT, MotionStatus.OPEN)
    checkReason(reason)
    const delegates = await votersAt(context.db, meeting.id, [{ context }])
    const organizationId = delegateOf(context.access.placesOf('KEEPERS'), delegates, named)
    const { hasVoted, isRecused } = await recusingOn(context, motionId, organizationId)
    checkCanRecuse(hasVoted, isRecused)
    await keepRecusal(context, motionId, organizationId, reason.trim())
    record(context.em, motionEvent(motion, meeting, 'motion.memberRecused', [organizationId]))
    return { motion }
  }
}

@Resolver(() => Exclusion)
export class ExclusionResolver {
  @FieldResolver(() => Organization, { description: 'Who is not counted (党组织).' })
  organization(@Root() { organizationId }: ExclusionRow): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Article, {
    nullable: true,
    description: 'The article that names the reason; null for a recusal (依据条款).',
  })
  article(@Root() { articleId }: ExclusionRow): Article | null {
    return articleId ? { id: articleId } : null
  }
}

@Resolver(() => Meeting)
export class MeetingExclusionsResolver {
  @FieldResolver(() => [Exclusion], {
    description: 'Absent members that are not counted, and why (不计入应到的单位).',
  })
  async exclusions(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return (await exclusionsAt(context, id)) ?? []
  }
}

@Resolver(() => Motion)
export class MotionRecusalsResolver {
  @FieldResolver(() => [Exclusion], { description: 'Who has recused itself from it, and why (回避单位).' })
  async recusals(@Root() { id }: MotionRow, @Ctx() context: Context) {
    return (await recusalsOn(context, id)) ?? []
  }
}
