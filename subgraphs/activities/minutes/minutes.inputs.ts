import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Minutes } from './minutes.entity.ts'

@InputType({ description: 'Of which meeting minutes are drafted (起草会议纪要).' })
export class DraftMinutesInput extends MutationInput {
  @Field(() => ID, { description: 'Of which closed meeting (会议).' })
  meetingId!: string
}

@InputType({ description: 'Which minutes are adopted (会议纪要定稿).' })
export class AdoptMinutesInput extends MutationInput {
  @Field(() => ID, { description: 'Which (会议纪要).' })
  minutesId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'Which minutes say something else (修改会议纪要).' })
export class ChangeMinutesInput extends AdoptMinutesInput {
  @Field(() => String, { description: 'All that they say, 1–50000 characters (正文).' })
  text!: string
}

@ObjectType({ simpleResolvers: true, description: 'The minutes after the change (会议纪要变更结果).' })
export class MinutesPayload extends Payload {
  @Field(() => Minutes, { nullable: true, description: 'Null if the change was refused (会议纪要).' })
  minutes?: { id: string }
}
