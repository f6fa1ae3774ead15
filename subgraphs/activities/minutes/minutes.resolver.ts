import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { lockMeeting, tellOfMeeting } from '../meeting/meeting.changes.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { type MeetingRow, meetingById } from '../meeting/meeting.reads.ts'
import { checkMeetingState } from '../meeting/meeting.rules.ts'
import { MeetingStatus } from '../meeting/meeting-status.ts'
import { checkLongText } from '../text/text.rules.ts'
import { lockDraft } from './minutes.changes.ts'
import { Minutes } from './minutes.entity.ts'
import { factsOf } from './minutes.facts.ts'
import { AdoptMinutesInput, ChangeMinutesInput, DraftMinutesInput, MinutesPayload } from './minutes.inputs.ts'
import { minutesOf } from './minutes.reads.ts'
import { checkNoMinutes } from './minutes.rules.ts'
import { MinutesStatus } from './minutes-status.ts'
import { minutesText } from './minutes-text.ts'

@Resolver()
export class MinutesChangesResolver {
  @Mutation(() => MinutesPayload, {
    description:
      'Draft the minutes of a closed meeting from what is known of it, in the language of the request; by the office (起草会议纪要).',
  })
  async draftMinutes(
    @Arg('input', () => DraftMinutesInput, { description: 'Of which meeting (会议).' }) {
      meetingId,
    }: DraftMinutesInput,
    @Ctx() context: MutationContext,
  ): Promise<MinutesPayload> {
    const meeting = await lockMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CLOSED)
    checkNoMinutes((await context.em.count(Minutes, { meetingId })) > 0)
    const minutes = context.em.create(Minutes, {
      id: newId('minutes'),
      meetingId,
      text: minutesText(await factsOf(context, meeting), context.locale),
      status: MinutesStatus.DRAFT,
      draftedAt: context.now().toString(),
      adoptedAt: null,
      version: 1,
    })
    tellOfMeeting(context, meeting, 'meeting.minutesDrafted')
    return { minutes }
  }

  @Mutation(() => MinutesPayload, { description: 'Change a draft of minutes, by the office (修改会议纪要).' })
  async changeMinutes(
    @Arg('input', () => ChangeMinutesInput, { description: 'Which, and what they say (会议纪要).' })
    input: ChangeMinutesInput,
    @Ctx() context: MutationContext,
  ): Promise<MinutesPayload> {
    const { minutes, meeting } = await lockDraft(context, input)
    checkLongText(input.text)
    minutes.text = input.text.trim()
    tellOfMeeting(context, meeting, 'meeting.minutesChanged')
    return { minutes }
  }

  @Mutation(() => MinutesPayload, {
    description:
      'Adopt minutes: they stay as they are, and all inside the alliance or invited read them; by the office (会议纪要定稿).',
  })
  async adoptMinutes(
    @Arg('input', () => AdoptMinutesInput, { description: 'Which (会议纪要).' }) input: AdoptMinutesInput,
    @Ctx() context: MutationContext,
  ): Promise<MinutesPayload> {
    const { minutes, meeting } = await lockDraft(context, input)
    minutes.status = MinutesStatus.ADOPTED
    minutes.adoptedAt = context.now().toString()
    tellOfMeeting(context, meeting, 'meeting.minutesAdopted')
    return { minutes }
  }
}

@Resolver(() => Minutes)
export class MinutesResolver {
  @FieldResolver(() => Meeting, { description: 'Of which meeting (会议).' })
  meeting(@Root() { meetingId }: Minutes, @Ctx() context: Context) {
    return meetingById(context, meetingId)
  }
}

@Resolver(() => Meeting)
export class MeetingMinutesResolver {
  @FieldResolver(() => Minutes, {
    nullable: true,
    description: 'What is written down of it; until that is adopted, for the office only (会议纪要).',
  })
  minutes(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return minutesOf(context, id)
  }
}
