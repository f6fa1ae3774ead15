import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { actingFor } from '../meeting/acting-for.ts'
import { lockMeetingInside } from '../meeting/meeting.changes.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { type MeetingRow, meetingById } from '../meeting/meeting.reads.ts'
import { checkAgenda, checkMeetingState } from '../meeting/meeting.rules.ts'
import { MeetingStatus } from '../meeting/meeting-status.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason, checkTitle } from '../text/text.rules.ts'
import { lockTopic, tellOfTopic } from './topic.changes.ts'
import { Topic } from './topic.entity.ts'
import { HandInTopicInput, PutOffTopicInput, TakeOnTopicInput, TopicPayload } from './topic.inputs.ts'
import { type TopicRow, topicsFor } from './topic.reads.ts'
import { checkNote, checkUnanswered } from './topic.rules.ts'
import { TopicStatus } from './topic-status.ts'

@Resolver()
export class TopicChangesResolver {
  @Mutation(() => TopicPayload, {
    description: "Hand in a topic for a meeting before it opens, for one's organization (提交议题).",
  })
  async handInTopic(
    @Arg('input', () => HandInTopicInput, { description: 'The topic (议题).' }) input: HandInTopicInput,
    @Ctx() context: MutationContext,
  ): Promise<TopicPayload> {
    const { meeting } = await lockMeetingInside(context, input.meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED)
    checkTitle(input.title)
    checkNote(input.note)
    const topic = context.em.create(Topic, {
      id: newId('topic'),
      meetingId: meeting.id,
      organizationId: await actingFor(context, meeting.id, input.organizationId),
      title: input.title.trim(),
      note: input.note?.trim() || null,
      status: TopicStatus.HANDED_IN,
      answer: null,
      handedInAt: context.now().toString(),
      version: 1,
    })
    tellOfTopic(context, topic, meeting, 'meeting.topicHandedIn')
    return { topic }
  }

  @Mutation(() => TopicPayload, {
    description: 'Take a topic on: it becomes the last on the agenda; by the office (议题列入议程).',
  })
  async takeOnTopic(
    @Arg('input', () => TakeOnTopicInput, { description: 'Which (议题).' }) input: TakeOnTopicInput,
    @Ctx() context: MutationContext,
  ): Promise<TopicPayload> {
    const { topic, meeting } = await lockTopic(context, input)
    checkMeetingState(meeting.status, MeetingStatus.CALLED, MeetingStatus.OPEN)
    checkUnanswered(topic.status)
    const agenda = [...meeting.agenda, topic.title]
    checkAgenda(agenda)
    meeting.agenda = agenda
    topic.status = TopicStatus.TAKEN_ON
    tellOfTopic(context, topic, meeting, 'meeting.topicTakenOn')
    return { topic }
  }

  @Mutation(() => TopicPayload, {
    description: 'Put a topic off, with a reason; by the office (暂缓议题).',
  })
  async putOffTopic(
    @Arg('input', () => PutOffTopicInput, { description: 'Which, and why (议题与原因).' })
    input: PutOffTopicInput,
    @Ctx() context: MutationContext,
  ): Promise<TopicPayload> {
    const { topic, meeting } = await lockTopic(context, input)
    checkUnanswered(topic.status)
    checkReason(input.reason)
    topic.status = TopicStatus.PUT_OFF
    topic.answer = input.reason.trim()
    tellOfTopic(context, topic, meeting, 'meeting.topicPutOff')
    return { topic }
  }
}

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => Organization, { description: 'Who handed it in (提交单位).' })
  organization(@Root() { organizationId }: TopicRow): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Meeting, { description: 'For which meeting (会议).' })
  meeting(@Root() { meetingId }: TopicRow, @Ctx() context: Context) {
    return meetingById(context, meetingId)
  }
}

@Resolver(() => Meeting)
export class MeetingTopicsResolver {
  @FieldResolver(() => [Topic], {
    description: 'What members have handed in for it, in the order of handing in (成员单位提交的议题).',
  })
  async topics(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return (await topicsFor(context, id)) ?? []
  }
}
