import { Field, Float, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A day on which some of a resource is promised (已预约日期).',
})
export class ReservedDay {
  @Field(() => DateScalar, { description: 'The day (日期).' })
  declare day: string

  @Field(() => Float, { description: 'How much is promised, in the resource’s unit (数量).' })
  declare quantity: number
}
