import { ArgsType, Field } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Tier } from './membership.entity.ts'

@ArgsType()
export class MembershipArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As it was on this day; today if left out (截至日期).',
  })
  asOf?: string | null

  @Field(() => [Tier], { nullable: true, description: 'On one of these levels (层级).' })
  tier?: Tier[] | null
}
