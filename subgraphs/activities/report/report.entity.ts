import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { ReportStatus } from './report-status.ts'

const ReportTable = defineEntity({
  name: 'Report',
  schema: 'activities',
  tableName: 'report',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    organizationId: p.string().nullable(),
    periodFrom: p.date(),
    periodTo: p.date(),
    text: p.text(),
    status: p.enum(() => ReportStatus),
    submittedOn: p.date().nullable(),
    acknowledgedOn: p.date().nullable(),
    reply: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Report', {
  simpleResolvers: true,
  description:
    'What an alliance tells those above of its work in a period, or a member its alliance; a draft is for who writes it, once submitted it is for those inside the alliance, or for its office and those above the member (工作报告).',
})
export class Report extends ReportTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => DateScalar, { description: 'The first day it speaks of (报告期起始日).' })
  declare periodFrom: string

  @Field(() => DateScalar, { description: 'The last day it speaks of (报告期截止日).' })
  declare periodTo: string

  @Field(() => String, { description: 'What it says (正文).' })
  declare text: string

  @Field(() => ReportStatus, { description: 'How far it has come (状态).' })
  declare status: ReportStatus

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was submitted; null until then (报送日期).',
  })
  declare submittedOn: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was received; null until then (收悉日期).',
  })
  declare acknowledgedOn: string | null

  @Field(() => String, { nullable: true, description: 'What those above have answered (批复意见).' })
  declare reply: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

ReportTable.setClass(Report)
