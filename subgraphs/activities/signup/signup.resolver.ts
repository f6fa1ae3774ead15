import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { hostsOf, lockActivity, tellOfActivity } from '../activity/activity.changes.ts'
import { checkActivityState } from '../activity/activity.rules.ts'
import { ActivityPayload } from '../activity/activity-changes.inputs.ts'
import { ActivityStatus } from '../activity/activity-status.ts'
import { memberFor } from '../membership/membership.reads.ts'
import { movedUp, mustWait } from './seats.rules.ts'
import {
  checkPeople,
  checkSignUpIsOpen,
  dropSignUp,
  giveSeats,
  inLineFor,
  keepSignUp,
  lineOf,
} from './signup.changes.ts'
import { AlreadySignedUpError, IsAHostError } from './signup.errors.ts'
import { JoinActivityInput, LeaveActivityInput } from './signup.inputs.ts'

@Resolver()
export class SignUpResolver {
  @Mutation(() => ActivityPayload, {
    description:
      "Sign one's organization up for an activity of its alliance; where no place is left, it waits (活动报名).",
  })
  async joinActivity(
    @Arg('input', () => JoinActivityInput, { description: 'For which, with how many (活动与人数).' })
    { activityId, people: sent, organizationId: named }: JoinActivityInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityPayload> {
    const activity = await lockActivity(context, activityId)
    checkActivityState(activity.status, ActivityStatus.PLANNED)
    checkSignUpIsOpen(activity, context.now())
    const people = sent ?? 1
    checkPeople(people, activity.places ?? null)
    const organizationId = await memberFor(context, activity.allianceId, named)
    const line = await lineOf(context, activityId)
    if (line.some((each) => each.organizationId === organizationId)) throw new AlreadySignedUpError()
    const isWaiting = mustWait(activity.places ?? null, line, people)
    await keepSignUp(context, activityId, { organizationId, people, isWaiting })
    const kind = isWaiting ? 'activity.waiting' : 'activity.signedUp'
    await tellOfActivity(context, activity, kind, [organizationId])
    return { activity }
  }

  @Mutation(() => ActivityPayload, {
    description:
      "Withdraw one's organization from an activity that has not begun; who waits moves up (退出活动).",
  })
  async leaveActivity(
    @Arg('input', () => LeaveActivityInput, { description: 'From which (活动).' })
    { activityId, organizationId: named }: LeaveActivityInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityPayload> {
    const activity = await lockActivity(context, activityId)
    checkActivityState(activity.status, ActivityStatus.PLANNED)
    checkSignUpIsOpen({ ...activity, signUpBy: null }, context.now())
    const line = await lineOf(context, activityId)
    const own = await inLineFor(context, line, named)
    if ((await hostsOf(context, activity)).includes(own.organizationId)) throw new IsAHostError()
    await dropSignUp(context, own.id)
    await tellOfActivity(context, activity, 'activity.withdrawn', [own.organizationId])
    const rest = line.filter((each) => each !== own)
    const moved = movedUp(activity.places ?? null, rest)
    if (moved.length === 0) return { activity }
    await giveSeats(context, moved)
    const organizations = rest.filter(({ id }) => moved.includes(id)).map((each) => each.organizationId)
    await tellOfActivity(context, activity, 'activity.signedUp', organizations)
    return { activity }
  }
}
