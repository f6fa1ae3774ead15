import { defineEntity, p } from '@mikro-orm/core'
import { Field, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

const ShownRoleTable = defineEntity({
  name: 'ShownRole',
  schema: 'members',
  tableName: 'shown_role',
  properties: {
    memberId: p.string().primary(),
    role: p.string(),
    pledge: p.string(),
    since: p.string(),
  },
})

@ObjectType('ShownRole', {
  simpleResolvers: true,
  description:
    'What a member chose to show at the place of work: the role, and what is pledged (亮身份、亮承诺).',
})
export class ShownRole extends ShownRoleTable.class {
  @Field(() => String, { description: 'The role (岗位身份).' })
  declare role: string

  @Field(() => String, { description: 'What is pledged (承诺).' })
  declare pledge: string

  @Field(() => DateScalar, { description: 'Shown since (公示日期).' })
  declare since: string

  declare memberId: string
}

ShownRoleTable.setClass(ShownRole)
