import { Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

@ObjectType('Milestone', { simpleResolvers: true, description: 'A milestone of a project (节点).' })
export class Milestone {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What is to be reached (节点名称).' })
  declare title: string

  @Field(() => DateScalar, { description: 'By when (计划日期).' })
  declare dueOn: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was reached; null until then (完成日期).',
  })
  declare doneOn: string | null

  declare projectId: string
}
