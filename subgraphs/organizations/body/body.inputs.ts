import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Body } from './body.entity.ts'
import { BodyKind } from './body-kind.ts'

@InputType({ description: 'A new body of an alliance (设立机构).' })
export class FoundBodyInput extends MutationInput {
  @Field(() => ID, { description: 'The alliance (联盟).' })
  allianceId!: string

  @Field(() => BodyKind, { description: 'What it is (类型).' })
  kind!: BodyKind

  @Field(() => String, { description: 'Its name (名称).' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'The body that it is part of (上级机构).' })
  parentId?: string | null

  @Field(() => DateScalar, { description: 'The day it is set up, today at the latest (设立日期).' })
  on!: string

  @Field(() => String, {
    nullable: true,
    description: 'By what it was approved, where the charter asks for it (批准依据).',
  })
  approval?: string | null
}

@InputType()
abstract class BodyChange extends MutationInput {
  @Field(() => ID, { description: 'The body (机构).' })
  bodyId!: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  version!: number
}

@InputType({ description: 'What changes about a body; what is left out stays (机构变更).' })
export class ChangeBodyInput extends BodyChange {
  @Field(() => String, { nullable: true, description: 'Its name (名称).' })
  name?: string | null

  @Field(() => ID, { nullable: true, description: 'The body that it is part of (上级机构).' })
  parentId?: string | null
}

@InputType({ description: 'Which body is dissolved, and when (撤销机构).' })
export class DissolveBodyInput extends BodyChange {
  @Field(() => DateScalar, { description: 'The first day without it, today at the latest (撤销日期).' })
  on!: string

  @Field(() => String, {
    nullable: true,
    description: 'By what it was approved, where the charter asks for it (批准依据).',
  })
  approval?: string | null
}

@InputType({ description: 'Which member takes or leaves a seat in a body, and when (机构席位变更).' })
export class SeatInput extends BodyChange {
  @Field(() => ID, { description: 'The member (成员单位).' })
  membershipId!: string

  @Field(() => DateScalar, { description: 'From this day on, today at the latest (起始日期).' })
  on!: string
}

@ObjectType({ simpleResolvers: true, description: 'What a change of a body answers (机构变更结果).' })
export class BodyPayload extends Payload {
  @Field(() => Body, { nullable: true, description: 'The body as it is now (机构).' })
  declare body?: Body | { id: string }
}
