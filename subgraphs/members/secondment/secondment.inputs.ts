import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Secondment } from './secondment.entity.ts'

@InputType({ description: 'Service at another organization for a time (挂职).' })
export class BeginSecondmentInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => ID, { description: 'Where (挂职党组织).' })
  declare organizationId: string

  @Field(() => String, { description: 'As what, 1–40 characters (挂职职务).' })
  declare post: string

  @Field(() => DateScalar, { description: 'The first day (起始日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day after the time that was agreed (约定期满日期).',
  })
  declare dueOn?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The secondment that has begun (挂职结果).' })
export class BeginSecondmentPayload extends Payload {
  @Field(() => Secondment, { nullable: true, description: 'Null if refused (挂职).' })
  declare secondment?: Secondment
}

@InputType({ description: 'The end of a secondment (结束挂职).' })
export class EndSecondmentInput extends MutationInput {
  @Field(() => ID, { description: 'The secondment (挂职).' })
  declare secondmentId: string

  @Field(() => DateScalar, { description: 'The first day no longer there (结束日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true, description: 'The secondment that has ended (结束结果).' })
export class EndSecondmentPayload extends Payload {
  @Field(() => Secondment, {
    nullable: true,
    description: "Null if refused, or if the member is now out of the viewer's sight (挂职).",
  })
  declare secondment?: Secondment
}
