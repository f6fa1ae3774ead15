import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

const InstructorTable = defineEntity({
  name: 'Instructor',
  schema: 'members',
  tableName: 'instructor',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    organizationId: p.string().nullable(),
    unitId: p.string().nullable(),
    since: p.string(),
    until: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Instructor', {
  simpleResolvers: true,
  implements: Node,
  description: "A member who is assigned to a company's branch, or to a unit without one (党建工作指导员).",
})
export class Instructor extends InstructorTable.class {
  declare organizationId: string | null

  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => ID, {
    nullable: true,
    description: 'The unit, where it has no organization yet; null for an organization (单位标识).',
  })
  declare unitId: string | null

  @Field(() => DateScalar, { description: 'The first day (派驻日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer there; null while it lasts (结束日期).',
  })
  declare until: string | null
}

InstructorTable.setClass(Instructor)
