import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { ReportIn } from './report-in.entity.ts'

@InputType({ description: 'A duty taken on in another organization (双报到).' })
export class ReportInInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => ID, { description: 'Where (报到党组织).' })
  declare organizationId: string

  @Field(() => String, { description: 'What the member does there, 1–40 characters (岗位).' })
  declare post: string

  @Field(() => DateScalar, { description: 'The first day (报到日期).' })
  declare since: string
}

@ObjectType({ simpleResolvers: true, description: 'The duty taken on (报到结果).' })
export class ReportInPayload extends Payload {
  @Field(() => ReportIn, { nullable: true, description: 'Null if refused (报到).' })
  declare reportIn?: ReportIn
}

@InputType({ description: 'The end of a duty (结束报到).' })
export class EndReportInInput extends MutationInput {
  @Field(() => ID, { description: 'The report-in (报到).' })
  declare reportInId: string

  @Field(() => DateScalar, { description: 'The first day no longer there (结束日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true, description: 'The duty that ended (结束结果).' })
export class EndReportInPayload extends Payload {
  @Field(() => ReportIn, {
    nullable: true,
    description: "Null if refused, or if the member is now out of the viewer's sight (报到).",
  })
  declare reportIn?: ReportIn
}
