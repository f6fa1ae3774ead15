import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Opinion } from './opinion.entity.ts'
import { Satisfaction } from './opinion-step.ts'

@InputType({ description: 'A new opinion (登记意见).' })
export class RegisterOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'Where it comes from, a member of the alliance (提出单位).' })
  organizationId!: string

  @Field(() => ID, { description: 'On whose ledger (联盟).' })
  allianceId!: string

  @Field(() => String, { description: 'What it is about, 1–100 characters (标题).' })
  title!: string

  @Field(() => String, { description: 'What it says, 1–5,000 characters (内容).' })
  content!: string
}

/** A step on an opinion. */
@InputType()
abstract class OpinionStepInput extends MutationInput {
  @Field(() => ID, { description: 'Which opinion (意见).' })
  opinionId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({ description: 'Who is to deal with an opinion, and by when (交办).' })
export class AssignOpinionInput extends OpinionStepInput {
  @Field(() => ID, { description: 'The department that deals with it (承办部门).' })
  departmentId!: string

  @Field(() => [ID], {
    nullable: true,
    description: 'Members of the alliance that help, at most 20 (协办单位).',
  })
  helperIds?: string[] | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'By when a reply is due, within a year; left out, it is the day that the charter’s handling time gives (办理期限).',
  })
  dueOn?: string | null
}

@InputType({ description: 'The department’s reply (答复).' })
export class ReplyOpinionInput extends OpinionStepInput {
  @Field(() => String, { description: 'What was done, 1–5,000 characters (答复内容).' })
  reply!: string
}

@InputType({ description: 'What who handed it in says of the reply (评价).' })
export class RateOpinionInput extends OpinionStepInput {
  @Field(() => Satisfaction, { description: 'How satisfied (满意度).' })
  satisfaction!: Satisfaction

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters (说明).' })
  comment?: string | null
}

@InputType({ description: 'An opinion to be closed (销号).' })
export class CloseOpinionInput extends OpinionStepInput {}

@InputType({ description: 'An opinion to be dealt with again (重新办理).' })
export class ReopenOpinionInput extends OpinionStepInput {
  @Field(() => String, { description: 'Why, 1–1,000 characters (原因).' })
  reason!: string
}

@InputType({ description: 'An opinion to be put to a committee above as a demand (上报诉求).' })
export class CarryOpinionUpwardInput extends OpinionStepInput {
  @Field(() => ID, { description: 'A committee above the alliance (上级党组织).' })
  toOrganizationId!: string

  @Field(() => String, { description: 'What is asked of it, 1–5,000 characters (诉求内容).' })
  demand!: string
}

@InputType({ description: 'A demand that has reached the committee (受理诉求).' })
export class ReceiveDemandInput extends OpinionStepInput {
  @Field(() => ID, { description: 'The committee (上级党组织).' })
  organizationId!: string
}

@InputType({ description: 'The committee’s answer to a demand (答复诉求).' })
export class AnswerDemandInput extends OpinionStepInput {
  @Field(() => ID, { description: 'The committee (上级党组织).' })
  organizationId!: string

  @Field(() => String, { description: 'What it says, 1–5,000 characters (答复内容).' })
  answer!: string
}

@ObjectType({ simpleResolvers: true, description: 'The opinion after the step (办理结果).' })
export class OpinionPayload extends Payload {
  @Field(() => Opinion, { nullable: true, description: 'Null if the change was refused (意见).' })
  opinion?: Opinion
}
