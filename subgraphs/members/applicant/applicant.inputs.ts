import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Applicant } from './applicant.entity.ts'
import { ApplicantStage } from './applicant-stage.ts'

@InputType({ description: 'Somebody who has handed in an application (登记入党申请人).' })
export class RegisterApplicantInput extends MutationInput {
  @Field(() => ID, { description: 'The branch nearby to which the applicant is attached (所在党组织).' })
  declare organizationId: string

  @Field(() => String, { description: 'The name, 1–60 characters (姓名).' })
  declare name: string

  @Field(() => String, { nullable: true, description: 'Telephone number (电话).' })
  declare phone?: string | null

  @Field(() => DateScalar, {
    description: 'Day of birth; 18 years before the application or more (出生日期).',
  })
  declare birthOn: string

  @Field(() => DateScalar, { description: 'On which day the application was handed in (申请日期).' })
  declare appliedOn: string
}

/** A change to an applicant who was read. */
@InputType()
abstract class ApplicantInput extends MutationInput {
  @Field(() => ID, { description: 'The applicant (入党申请人).' })
  declare applicantId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number
}

@InputType({ description: 'The next stage of an applicant (推进发展阶段).' })
export class AdvanceApplicantInput extends ApplicantInput {
  @Field(() => ApplicantStage, { description: 'The stage after the present one (下一阶段).' })
  declare to: ApplicantStage

  @Field(() => DateScalar, { description: 'On which day (日期).' })
  declare on: string

  @Field(() => ID, {
    nullable: true,
    description: 'For an admission: the member as whom the applicant was registered (预备党员).',
  })
  declare memberId?: string | null
}

@InputType({ description: 'Who looks after an applicant (指定培养联系人).' })
export class SetApplicantContactsInput extends ApplicantInput {
  @Field(() => [ID], { description: 'One or two full members (培养联系人).' })
  declare memberIds: string[]
}

@InputType({ description: 'Another branch for an applicant (转入其他党组织).' })
export class AttachApplicantInput extends ApplicantInput {
  @Field(() => ID, { description: 'Which (党组织).' })
  declare organizationId: string
}

@InputType({ description: 'The end of an application (终止入党申请).' })
export class EndApplicationInput extends ApplicantInput {
  @Field(() => DateScalar, { description: 'On which day (日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true })
abstract class ApplicantPayload extends Payload {
  @Field(() => Applicant, {
    nullable: true,
    description: "Null if refused, or if the applicant is now out of the viewer's sight (入党申请人).",
  })
  declare applicant?: Applicant
}

@ObjectType({ simpleResolvers: true, description: 'Who was registered (登记结果).' })
export class RegisterApplicantPayload extends ApplicantPayload {}

@ObjectType({ simpleResolvers: true, description: 'Who has moved on (推进结果).' })
export class AdvanceApplicantPayload extends ApplicantPayload {}

@ObjectType({ simpleResolvers: true, description: 'Whose contacts were named (指定结果).' })
export class SetApplicantContactsPayload extends ApplicantPayload {}

@ObjectType({ simpleResolvers: true, description: 'Who was attached elsewhere (转入结果).' })
export class AttachApplicantPayload extends ApplicantPayload {}

@ObjectType({ simpleResolvers: true, description: 'Whose application has ended (终止结果).' })
export class EndApplicationPayload extends ApplicantPayload {}
