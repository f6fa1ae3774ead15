import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

const HonourTable = defineEntity({
  name: 'Honour',
  schema: 'members',
  tableName: 'honour',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    title: p.string(),
    awardedOn: p.string(),
    revokedOn: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Honour', {
  simpleResolvers: true,
  implements: Node,
  description: 'An honour of a member (荣誉).',
})
export class Honour extends HonourTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What it is called (荣誉名称).' })
  declare title: string

  @Field(() => DateScalar, { description: 'Awarded on (授予日期).' })
  declare awardedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'Taken back on; null while it stands (撤销日期).' })
  declare revokedOn: string | null

  declare memberId: string
}

HonourTable.setClass(Honour)
