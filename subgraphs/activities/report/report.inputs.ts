import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Report } from './report.entity.ts'

@InputType({ description: 'On which period a report is drafted (起草工作报告).' })
export class DraftReportInput extends MutationInput {
  @Field(() => ID, { description: 'Of which alliance (联盟).' })
  allianceId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Of which of its members, to the alliance; without it the alliance’s own (成员党组织).',
  })
  organizationId?: string | null

  @Field(() => DateScalar, { description: 'The first day, such as that of a quarter (报告期起始日).' })
  from!: string

  @Field(() => DateScalar, { description: 'The last day, within a year of the first (报告期截止日).' })
  to!: string
}

@InputType({ description: 'Which report is submitted (报送工作报告).' })
export class SubmitReportInput extends MutationInput {
  @Field(() => ID, { description: 'Which (工作报告).' })
  reportId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'A draft that says something else (修改工作报告).' })
export class ChangeReportInput extends SubmitReportInput {
  @Field(() => String, { description: 'All that it says, 1–50000 characters (正文).' })
  text!: string
}

@InputType({ description: 'A report that was received (收悉工作报告).' })
export class AcknowledgeReportInput extends SubmitReportInput {
  @Field(() => String, { nullable: true, description: 'An answer of 1–500 characters (批复意见).' })
  reply?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The report after the change (工作报告变更结果).' })
export class ReportPayload extends Payload {
  @Field(() => Report, { nullable: true, description: 'Null if the change was refused (工作报告).' })
  report?: { id: string }
}
