import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Motion } from './motion.entity.ts'
import { BallotChoice, BallotKind } from './motion.enums.ts'

@InputType({ description: 'A motion put before a meeting (提出议案).' })
export class PutMotionInput extends MutationInput {
  @Field(() => ID, { description: 'Before which meeting, called or open (会议).' })
  meetingId!: string

  @Field(() => String, { description: 'What is to be decided, at most 200 characters (议案名称).' })
  title!: string

  @Field(() => BallotKind, { description: 'How it is voted on (投票方式).' })
  ballot!: BallotKind
}

@InputType({ description: 'What a body was asked to decide, put before its meeting (提请事项列为议案).' })
export class PutSubjectInput extends MutationInput {
  @Field(() => ID, { description: 'Before which meeting of the body, called or open (会议).' })
  meetingId!: string

  @Field(() => ID, { description: 'What was asked (提请表决事项).' })
  subjectId!: string

  @Field(() => BallotKind, { description: 'How it is voted on (投票方式).' })
  ballot!: BallotKind
}

@InputType({ description: 'What a body made of a count (会议结论).' })
export class RecordDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'On which motion (议案).' })
  motionId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => Boolean, { description: 'Whether the body took it as passed (是否通过).' })
  passed!: boolean

  @Field(() => String, { description: 'On what grounds, at most 500 characters (依据).' })
  reason!: string

  @Field(() => [ID], {
    nullable: true,
    description: 'Of an election, who was chosen by the body, by lot or by the chair (当选候选人).',
  })
  electedIds?: string[] | null
}

@InputType({ description: 'Which ballot is opened or closed (投票操作).' })
export class MotionStepInput extends MutationInput {
  @Field(() => ID, { description: 'On which motion (议案).' })
  motionId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

/**
 * A ballot takes no idempotency key: what is kept of a request under its key would tell how its sender voted. Sent again, it
 * is refused with ALREADY_VOTED.
 */
@InputType({
  description: 'One ballot of one organization; it is counted once, so it takes no idempotency key (投票).',
})
export class CastBallotInput {
  @Field(() => ID, { description: 'On which motion (议案).' })
  motionId!: string

  @Field(() => BallotChoice, { description: 'What the ballot says (意见).' })
  choice!: BallotChoice

  @Field(() => ID, {
    nullable: true,
    description: 'For which organization, where the delegate runs several (代表的党组织).',
  })
  organizationId?: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'The motion after the vote, and what shows that the vote was counted (投票结果).',
})
export class BallotPayload extends Payload {
  @Field(() => Motion, { nullable: true, description: 'Null if the vote was refused (议案).' })
  motion?: { id: string }

  @Field(() => String, {
    nullable: true,
    description:
      'Of a secret ballot, the receipt with which its voter, and nobody else, can check that it was counted: told once (回执).',
  })
  receipt?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The motion after the change (议案变更结果).' })
export class MotionPayload extends Payload {
  @Field(() => Motion, { nullable: true, description: 'Null if the change was refused (议案).' })
  motion?: { id: string }
}
