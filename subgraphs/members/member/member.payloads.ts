import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../../shared/graph/payload.ts'
import { Member } from './member.entity.ts'

@ObjectType({ simpleResolvers: true, description: 'The member who was registered (登记结果).' })
export class RegisterMemberPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'Null if refused (党员).' })
  declare member?: Member
}

@ObjectType({ simpleResolvers: true, description: 'The member as corrected (更正结果).' })
export class ChangeMemberPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'Null if refused (党员).' })
  declare member?: Member
}

@ObjectType({ simpleResolvers: true, description: 'The member who left (离开结果).' })
export class RemoveMemberPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'Null if refused (党员).' })
  declare member?: Member
}
