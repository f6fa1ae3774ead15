import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { allianceInside } from '../meeting/meeting.changes.ts'
import { participantsIn } from '../signup/signup.changes.ts'
import { checkReason, checkTitle } from '../text/text.rules.ts'
import { checkOfPlan } from '../year-plan/plan-item.changes.ts'
import {
  checkHostsAreMembers,
  checkRuns,
  keepAttendance,
  keepHosts,
  lockOwnActivity,
  tellOfActivity,
} from './activity.changes.ts'
import { Activity } from './activity.entity.ts'
import {
  checkActivityState,
  checkAttendees,
  checkHasBegun,
  checkPhotos,
  checkPlan,
  checkSummary,
} from './activity.rules.ts'
import {
  ActivityPayload,
  CancelActivityInput,
  ChangeActivityPhotosInput,
  CloseActivityInput,
  CorrectAttendanceInput,
  PlanActivityInput,
} from './activity-changes.inputs.ts'
import { ActivityStatus } from './activity-status.ts'

@Resolver()
export class ActivityChangesResolver {
  @Mutation(() => ActivityPayload, {
    description:
      'Plan something to do together, by who keeps the member that arranges it, or the alliance (筹备活动).',
  })
  async planActivity(
    @Arg('input', () => PlanActivityInput, { description: 'The activity (活动).' }) input: PlanActivityInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityPayload> {
    const { allianceId, hostOrganizationId: host, coHostIds, places, signUpBy, address } = input
    await allianceInside(context, allianceId)
    await checkRuns(context, allianceId, [host])
    checkTitle(input.title)
    if (address) checkTitle(address, 'address')
    const coHosts = coHostIds ?? []
    const plan = {
      startsAt: Temporal.Instant.from(input.startsAt),
      signUpBy: signUpBy ? Temporal.Instant.from(signUpBy) : null,
      places: places ?? null,
    }
    checkPlan({ ...plan, host, coHosts }, context.now())
    await checkHostsAreMembers(context, allianceId, host, coHosts)
    const planItemId = input.planItemId ?? null
    if (planItemId) await checkOfPlan(context, planItemId, { allianceId, coHosts: coHosts.length })
    const activity = context.em.create(Activity, {
      id: newId('activity'),
      allianceId,
      hostOrganizationId: host,
      kind: input.kind,
      title: input.title.trim(),
      startsAt: input.startsAt,
      public: input.public ?? false,
      status: ActivityStatus.PLANNED,
      address: address?.trim() || null,
      places: plan.places,
      signUpBy: signUpBy ?? null,
      closedOn: null,
      attendedAt: null,
      summary: null,
      photos: [],
      cancelReason: null,
      planItemId,
      version: 1,
    })
    await context.em.flush()
    await keepHosts(context, activity.id, [host, ...coHosts])
    await tellOfActivity(context, activity, 'activity.planned', [host, ...coHosts])
    return { activity }
  }

  @Mutation(() => ActivityPayload, {
    description: 'Call an activity off, or take back what was recorded of it, by who runs it (取消活动).',
  })
  async cancelActivity(
    @Arg('input', () => CancelActivityInput, { description: 'Which, and why (活动与原因).' })
    input: CancelActivityInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityPayload> {
    const activity = await lockOwnActivity(context, input)
    checkActivityState(activity.status, ActivityStatus.PLANNED, ActivityStatus.CLOSED)
    checkReason(input.reason)
    activity.status = ActivityStatus.CANCELLED
    activity.cancelReason = input.reason.trim()
    await tellOfActivity(context, activity, 'activity.cancelled', await participantsIn(context, activity.id))
    return { activity }
  }

  @Mutation(() => ActivityPayload, {
    description: 'Close an activity that has begun: who came, and what was done; by who runs it (结束活动).',
  })
  async closeActivity(
    @Arg('input', () => CloseActivityInput, { description: 'Who came, and what was done (参加情况与小结).' })
    input: CloseActivityInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityPayload> {
    const activity = await lockOwnActivity(context, input)
    checkActivityState(activity.status, ActivityStatus.PLANNED)
    checkHasBegun(activity.startsAt, context.now())
    checkSummary(input.summary)
    checkPhotos(input.photos ?? [])
    activity.status = ActivityStatus.CLOSED
    activity.closedOn = dayOf(context.now()).toString()
    activity.summary = input.summary.trim()
    activity.photos = [...(input.photos ?? [])]
    return attended(context, activity, input)
  }

  @Mutation(() => ActivityPayload, {
    description:
      'Correct who came to an activity that is closed: the list is whole, points and hours follow it; by who runs it (更正参加情况).',
  })
  async correctAttendance(
    @Arg('input', () => CorrectAttendanceInput, { description: 'Who came, all of them (参加情况).' })
    input: CorrectAttendanceInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityPayload> {
    const activity = await lockOwnActivity(context, input)
    checkActivityState(activity.status, ActivityStatus.CLOSED)
    return attended(context, activity, input)
  }

  @Mutation(() => ActivityPayload, {
    description: 'Show other pictures of an activity that is closed, by who runs it (更换活动照片).',
  })
  async changeActivityPhotos(
    @Arg('input', () => ChangeActivityPhotosInput, { description: 'All of them (活动照片).' })
    input: ChangeActivityPhotosInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityPayload> {
    const activity = await lockOwnActivity(context, input)
    checkActivityState(activity.status, ActivityStatus.CLOSED)
    checkPhotos(input.photos)
    activity.photos = [...input.photos]
    const { id, allianceId } = activity
    record(context.em, { kind: 'activity.photosChanged', about: { activity: id, alliance: allianceId } })
    return { activity }
  }
}

/** Keeps who came and when that was said, and tells of it whole (docs/events.md, “Who came, and for how long”). */
async function attended(
  context: MutationContext,
  activity: Activity,
  { attendance, attendedOrganizationIds }: CorrectAttendanceInput,
): Promise<ActivityPayload> {
  checkAttendees(attendance)
  activity.attendedAt = context.now().toString()
  const came = await keepAttendance(context, activity.id, attendedOrganizationIds, attendance)
  const persons = attendance.map(({ memberId, hours }) => ({ memberId, hours }))
  await tellOfActivity(context, activity, 'activity.closed', came, { attendance: persons })
  return { activity }
}
