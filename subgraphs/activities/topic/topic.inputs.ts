import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Topic } from './topic.entity.ts'

@InputType({ description: 'A topic for a meeting that is to come (提交议题).' })
export class HandInTopicInput extends MutationInput {
  @Field(() => ID, { description: 'For which meeting (会议).' })
  meetingId!: string

  @Field(() => String, { description: 'What is to be talked about, at most 200 characters (议题名称).' })
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say of it, at most 2000 characters (议题说明).',
  })
  note?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'For which organization, where the caller runs several (提交的党组织).',
  })
  organizationId?: string | null
}

@InputType({ description: 'Which topic (议题操作).' })
export class TakeOnTopicInput extends MutationInput {
  @Field(() => ID, { description: 'Which (议题).' })
  topicId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'Which topic is put off, and why (暂缓议题).' })
export class PutOffTopicInput extends TakeOnTopicInput {
  @Field(() => String, { description: 'Why, 1–500 characters; the member reads it (暂缓原因).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'The topic after the change (议题变更结果).' })
export class TopicPayload extends Payload {
  @Field(() => Topic, { nullable: true, description: 'Null if the change was refused (议题).' })
  topic?: { id: string }
}
