import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Personal } from '../../../shared/personal/personal.ts'
import { Node } from '../node/node.ts'

const BelongingTable = defineEntity({
  name: 'Belonging',
  schema: 'members',
  tableName: 'belonging',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    organizationId: p.string(),
    since: p.string(),
    until: p.string().nullable(),
    sealed: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Belonging', {
  simpleResolvers: true,
  implements: Node,
  description: 'A period in which a member belonged to one organization (组织关系).',
})
export class Belonging extends BelongingTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => DateScalar, { description: 'The first day (转入日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer there; null while it lasts (转出日期).',
  })
  declare until: string | null

  @Personal()
  @Field(() => String, {
    nullable: true,
    description: 'Why it ended, if said; not shown without a purpose (转出原因).',
  })
  declare reason?: string | null
}

BelongingTable.setClass(Belonging)
