import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { ActivityTurn } from './turn.entity.ts'
import { ActivityTurnOf } from './turn-of.ts'

@InputType({ description: 'That somebody’s turn begins (开始轮值).' })
export class TakeActivityTurnInput extends MutationInput {
  @Field(() => ID, { description: 'In which alliance (联盟).' })
  allianceId!: string

  @Field(() => ActivityTurnOf, { description: 'At what (轮值事项).' })
  of!: ActivityTurnOf

  @Field(() => ID, {
    nullable: true,
    description: 'Who stands in for the next; without it the next has its turn (替补党组织).',
  })
  organizationId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why somebody stands in, 1–500 characters (替补原因).',
  })
  reason?: string | null
}

@InputType({ description: 'A turn that is handed over (交接轮值).' })
export class HandOverActivityTurnInput extends MutationInput {
  @Field(() => ID, { description: 'Which (轮值).' })
  turnId!: string

  @Field(() => String, { description: 'What is handed over, 1–500 characters (交接说明).' })
  note!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@ObjectType({ simpleResolvers: true, description: 'The turn after the change (轮值变更结果).' })
export class ActivityTurnPayload extends Payload {
  @Field(() => ActivityTurn, { nullable: true, description: 'Null if the change was refused (轮值).' })
  activityTurn?: { id: string }
}
