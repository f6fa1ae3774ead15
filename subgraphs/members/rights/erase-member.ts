import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Member } from '../member/member.entity.ts'

@InputType({ description: 'A person who has left, of whom only the id is to remain (删除个人信息).' })
export class EraseMemberInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number
}

@ObjectType({ simpleResolvers: true, description: 'The member who was erased (删除结果).' })
export class EraseMemberPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'Null if refused (党员).' })
  declare member?: Member
}
