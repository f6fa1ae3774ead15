import { Arg, Ctx, ID, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { MeetingChange } from './meeting-change.entity.ts'
import { changesAt } from './meeting-change.reads.ts'
import { watched } from './meeting-change.rules.ts'

const meetingOption = { nullable: true, description: 'One meeting (会议).' }
const allianceOption = { nullable: true, description: 'Or all meetings of an alliance (联盟).' }
const afterOption = { nullable: true, description: 'The cursor of the last message received (上次游标).' }

@Resolver()
export class MeetingChangeResolver {
  @Query(() => [MeetingChange], {
    description: 'What a live stream of meetings delivers at a cursor (会议变化).',
  })
  meetingChanges(
    @Arg('meetingId', () => ID, meetingOption) meetingId: string | null,
    @Arg('allianceId', () => ID, allianceOption) allianceId: string | null,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    return changesAt(context, watched(meetingId, allianceId), liveCursor(at))
  }

  @Live({ query: 'meetingChanges', source: 'activities', kinds: ['meeting.', 'motion.'] })
  @Subscription(() => MeetingChange, {
    subscribe: liveOnly,
    description: 'A meeting, or all of an alliance: the state at first, then every change (会议实时变化).',
  })
  meetingChanged(
    @Arg('meetingId', () => ID, meetingOption) _meetingId: string | null,
    @Arg('allianceId', () => ID, allianceOption) _allianceId: string | null,
    @Arg('after', () => String, afterOption) _after: string | null,
  ): MeetingChange {
    return liveOnly() as never
  }
}
