import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'

@ObjectType('EntrustedVote', {
  simpleResolvers: true,
  description: 'That an organization has entrusted its vote at a meeting to another (委托表决).',
})
export class EntrustedVote {
  @Field(() => DateTimeScalar, { description: 'When (委托时间).' })
  declare givenAt: string

  declare organizationId: string
  declare holderId: string
  declare articleId: string
}
