import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Member } from '../member/member.entity.ts'

@InputType({ description: "A member's move to another organization (组织关系转接)." })
export class TransferMemberInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => ID, { description: 'Where to (转入党组织).' })
  declare toOrganizationId: string

  @Field(() => DateScalar, { description: 'The first day there (转入日期).' })
  declare on: string

  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters (原因).' })
  declare reason?: string | null

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number
}

@ObjectType({ simpleResolvers: true, description: 'The member who was transferred (转接结果).' })
export class TransferMemberPayload extends Payload {
  @Field(() => Member, {
    nullable: true,
    description: "Null if refused, or if the member is now out of the viewer's sight (党员).",
  })
  declare member?: Member
}
