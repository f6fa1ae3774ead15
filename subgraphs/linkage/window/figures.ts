import { Field, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { AsOf } from '../progress/as-of.ts'

/** What every figure says of itself. */
@ObjectType({ simpleResolvers: true })
export abstract class Counted {
  @Field(() => String, { description: 'What is counted, in a sentence (统计口径).' })
  declare counts: string

  @Field(() => [AsOf], { description: 'The events after which it was counted (截至事件).' })
  declare asOf: readonly AsOf[]
}

/** The same of one window. */
@ObjectType({ simpleResolvers: true })
export abstract class Figures extends Counted {
  @Field(() => DateScalar, { description: 'The first day that is counted (起始日期).' })
  declare from: string

  @Field(() => DateScalar, { description: 'The last day that is counted (截止日期).' })
  declare to: string
}
