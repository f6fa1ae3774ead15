import { Field, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'

@ObjectType('AsOf', {
  simpleResolvers: true,
  description: 'The last event of one subgraph that a figure has taken into account (截至事件).',
})
export class AsOf {
  @Field(() => String, { description: 'The subgraph that told it (来源).' })
  declare source: string

  @Field(() => Int, { description: 'Its place among the events of that subgraph (事件序号).' })
  declare position: number

  @Field(() => String, { description: 'Its id (事件标识).' })
  declare eventId: string

  @Field(() => DateTimeScalar, { description: 'When it happened (发生时刻).' })
  declare at: string
}
