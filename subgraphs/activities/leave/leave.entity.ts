import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'

@ObjectType('Leave', {
  simpleResolvers: true,
  description: 'That an organization has said it cannot come to a meeting, and why (请假).',
})
export class Leave {
  @Field(() => String, { description: 'Why it cannot come (请假事由).' })
  declare reason: string

  @Field(() => DateTimeScalar, { description: 'When it asked for leave (请假时间).' })
  declare askedAt: string

  declare organizationId: string
}
