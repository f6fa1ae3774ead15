import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Membership } from './membership.entity.ts'
import { Tier } from './membership-kind.ts'

@ArgsType()
export class MembershipArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As it was on this day; today if left out (截至日期).',
  })
  asOf?: string | null

  @Field(() => [Tier], { nullable: true, description: 'On one of these levels (层级).' })
  tier?: Tier[] | null
}

@InputType()
export abstract class MembershipInput extends MutationInput {
  @Field(() => ID, { description: 'Which member (成员单位).' })
  membershipId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@ObjectType({ simpleResolvers: true, description: 'The membership after the change (成员变更结果).' })
export class MembershipPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: 'Null if the change was refused (成员单位).' })
  membership?: Membership | { id: string }
}
