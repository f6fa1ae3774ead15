import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { FloatingMember } from './floating-member.entity.ts'

@InputType({ description: 'A floating member who was found (摸排流动党员).' })
export class ReportFloatingMemberInput extends MutationInput {
  @Field(() => ID, { description: 'Which organization found the person and answers for it (摸排党组织).' })
  declare organizationId: string

  @Field(() => String, { description: 'The name, 1–60 characters (姓名).' })
  declare name: string

  @Field(() => String, { nullable: true, description: 'Telephone number (电话).' })
  declare phone?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The number of the resident identity card (公民身份号码).',
  })
  declare officialId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The organization of belonging, 1–200 characters (原党组织).',
  })
  declare home?: string | null

  @Field(() => DateScalar, { description: 'On which day (摸排日期).' })
  declare foundOn: string
}

/** A step of somebody who has been found. */
@InputType()
abstract class FloatingStepInput extends MutationInput {
  @Field(() => ID, { description: 'The floating member (流动党员).' })
  declare floatingMemberId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number

  @Field(() => DateScalar, { description: 'On which day (日期).' })
  declare on: string
}

@InputType({ description: 'The registration of who was found (登记流动党员).' })
export class RegisterFloatingMemberInput extends FloatingStepInput {
  @Field(() => String, {
    description: 'The number of the certificate of floating members, 1–40 characters (流动党员活动证号).',
  })
  declare certificate: string

  @Field(() => String, {
    nullable: true,
    description: 'The organization of belonging as now known; what was said stays if left out (原党组织).',
  })
  declare home?: string | null
}

@InputType({ description: 'Which organization a registered floating member is to be with (编入党组织).' })
export class AssignFloatingMemberInput extends FloatingStepInput {
  @Field(() => ID, { description: 'Which (编入的党组织).' })
  declare organizationId: string
}

@InputType({ description: 'A floating member who has gone (流动党员流出).' })
export class EndFloatingInput extends FloatingStepInput {}

@ObjectType({ simpleResolvers: true })
abstract class FloatingPayload extends Payload {
  @Field(() => FloatingMember, {
    nullable: true,
    description: "Null if refused, or if the person is now out of the viewer's sight (流动党员).",
  })
  declare floatingMember?: FloatingMember
}

@ObjectType({ simpleResolvers: true, description: 'Who was found (摸排结果).' })
export class ReportFloatingMemberPayload extends FloatingPayload {}

@ObjectType({ simpleResolvers: true, description: 'Who was registered (登记结果).' })
export class RegisterFloatingMemberPayload extends FloatingPayload {}

@ObjectType({ simpleResolvers: true, description: 'Who was assigned (编入结果).' })
export class AssignFloatingMemberPayload extends FloatingPayload {}

@ObjectType({ simpleResolvers: true, description: 'Who has gone (流出结果).' })
export class EndFloatingPayload extends FloatingPayload {}
