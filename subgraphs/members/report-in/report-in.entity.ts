import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

const ReportInTable = defineEntity({
  name: 'ReportIn',
  schema: 'members',
  tableName: 'report_in',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    organizationId: p.string(),
    post: p.string(),
    since: p.string(),
    until: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('ReportIn', {
  simpleResolvers: true,
  implements: Node,
  description: "A duty taken on in another organization than one's own (双报到).",
})
export class ReportIn extends ReportInTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What the member does there (岗位).' })
  declare post: string

  @Field(() => DateScalar, { description: 'The first day (报到日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer there; null while it lasts (结束日期).',
  })
  declare until: string | null
}

ReportInTable.setClass(ReportIn)
