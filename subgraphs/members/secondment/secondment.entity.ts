import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

const SecondmentTable = defineEntity({
  name: 'Secondment',
  schema: 'members',
  tableName: 'secondment',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    fromId: p.string(),
    organizationId: p.string(),
    post: p.string(),
    since: p.string(),
    dueOn: p.string().nullable(),
    until: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Secondment', {
  simpleResolvers: true,
  implements: Node,
  description: 'Service at another organization for a time, while belonging to the own one (挂职).',
})
export class Secondment extends SecondmentTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'As what (挂职职务).' })
  declare post: string

  @Field(() => DateScalar, { description: 'The first day (起始日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day after the time that was agreed; null where none was (约定期满日期).',
  })
  declare dueOn: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer there; null while it lasts (结束日期).',
  })
  declare until: string | null
}

SecondmentTable.setClass(Secondment)
