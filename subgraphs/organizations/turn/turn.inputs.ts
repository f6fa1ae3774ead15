import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Rotating, Turn } from './turn.entity.ts'

@InputType({ description: 'A member that takes over in turn (轮值交接).' })
export class TakeTurnInput extends MutationInput {
  @Field(() => ID, { description: 'In which alliance (联盟).' })
  allianceId!: string

  @Field(() => Rotating, { description: 'At what (轮值事项).' })
  rotating!: Rotating

  @Field(() => Int, { description: 'The version of the rotation that you read (版本号).' })
  version!: number

  @Field(() => ID, { description: 'Which member takes over (接任单位).' })
  membershipId!: string

  @Field(() => DateScalar, { description: 'From which day on, today at the latest (起始日期).' })
  on!: string

  @Field(() => String, {
    nullable: true,
    description: 'Why another stands in for who is next, or takes over early (代行或提前交接的理由).',
  })
  reason?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The turn that was taken (轮值交接结果).' })
export class TurnPayload extends Payload {
  @Field(() => Turn, { nullable: true, description: 'Null if the change was refused (轮值).' })
  turn?: Turn | { id: string }
}
