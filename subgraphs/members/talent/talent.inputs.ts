import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { TimeWindowInput } from '../../../shared/time-window/time-window.ts'
import { Member } from '../member/member.entity.ts'
import { Talent } from './talent.entity.ts'

@InputType({ description: 'What a member offers to others (加入人才库).' })
export class JoinTalentPoolInput extends MutationInput {
  @Field(() => [String], { description: '1–10 skills of 1–30 characters (技能特长).' })
  declare skills: string[]

  @Field(() => String, {
    nullable: true,
    description: 'What else others are told, at most 500 characters and without a name (说明).',
  })
  declare description?: string | null

  @Field(() => [TimeWindowInput], {
    nullable: true,
    description: 'When; by arrangement if left out (可服务时段).',
  })
  declare windows?: TimeWindowInput[] | null

  @Field(() => ID, {
    nullable: true,
    description: 'Offered to this alliance alone; to everybody if left out (仅向该联盟公开).',
  })
  declare allianceId?: string | null
}

@InputType({ description: 'What is offered from now on; what is left out stays (更改人才信息).' })
export class ChangeTalentInput extends MutationInput {
  @Field(() => ID, { description: 'Which (人才记录).' })
  declare talentId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number

  @Field(() => [String], { nullable: true, description: '1–10 skills of 1–30 characters (技能特长).' })
  declare skills?: string[] | null

  @Field(() => String, { nullable: true, description: 'At most 500 characters; null removes it (说明).' })
  declare description?: string | null

  @Field(() => [TimeWindowInput], {
    nullable: true,
    description: 'When; null for by arrangement (可服务时段).',
  })
  declare windows?: TimeWindowInput[] | null

  @Field(() => ID, {
    nullable: true,
    description: 'To this alliance alone; null for everybody (仅向该联盟公开).',
  })
  declare allianceId?: string | null
}

@InputType({ description: 'The withdrawal of consent (退出人才库).' })
export class LeaveTalentPoolInput extends MutationInput {
  @Field(() => ID, { description: 'Which (人才记录).' })
  declare talentId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number
}

@ObjectType({ simpleResolvers: true, description: 'What is offered (加入结果).' })
export class JoinTalentPoolPayload extends Payload {
  @Field(() => Talent, { nullable: true, description: 'Null if refused (人才记录).' })
  declare talent?: Talent
}

@ObjectType({ simpleResolvers: true, description: 'What is offered from now on (更改结果).' })
export class ChangeTalentPayload extends Payload {
  @Field(() => Talent, { nullable: true, description: 'Null if refused (人才记录).' })
  declare talent?: Talent
}

@ObjectType({ simpleResolvers: true, description: 'Who has left the talent pool (退出结果).' })
export class LeaveTalentPoolPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'Null if refused (党员).' })
  declare member?: Member
}
