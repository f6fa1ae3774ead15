import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Member } from '../member/member.entity.ts'
import { Honour } from './honour.entity.ts'

@InputType({ description: 'An honour for a member (授予荣誉).' })
export class AwardHonourInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => String, { description: 'What it is called, 1–60 characters (荣誉名称).' })
  declare title: string

  @Field(() => DateScalar, { description: 'On which day (授予日期).' })
  declare awardedOn: string
}

@InputType({ description: 'An honour that is taken back (撤销荣誉).' })
export class RevokeHonourInput extends MutationInput {
  @Field(() => ID, { description: 'Which (荣誉).' })
  declare honourId: string

  @Field(() => DateScalar, { description: 'On which day (撤销日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true, description: 'The honour that was awarded (授予结果).' })
export class AwardHonourPayload extends Payload {
  @Field(() => Honour, { nullable: true, description: 'Null if refused (荣誉).' })
  declare honour?: Honour
}

@ObjectType({ simpleResolvers: true, description: 'The honour that was taken back (撤销结果).' })
export class RevokeHonourPayload extends Payload {
  @Field(() => Honour, { nullable: true, description: 'Null if refused (荣誉).' })
  declare honour?: Honour
}

@InputType({ description: 'What one shows at the place of work (亮身份、亮承诺).' })
export class ShowRoleInput extends MutationInput {
  @Field(() => String, { description: 'The role, 1–40 characters (岗位身份).' })
  declare role: string

  @Field(() => String, { description: 'What is pledged, 1–200 characters (承诺).' })
  declare pledge: string
}

@InputType({ description: 'That one shows nothing any more (取消公示).' })
export class HideRoleInput extends MutationInput {}

@ObjectType({ simpleResolvers: true, description: 'Who shows it (公示结果).' })
export class ShowRolePayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'Null if refused (党员).' })
  declare member?: Member
}

@ObjectType({ simpleResolvers: true, description: 'Who shows nothing any more (取消结果).' })
export class HideRolePayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'Null if refused (党员).' })
  declare member?: Member
}
