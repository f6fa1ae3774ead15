import { Field, InputType } from 'type-graphql'
import { MembershipInput } from '../membership/membership.inputs.ts'
import { Tier } from '../membership/membership-kind.ts'

@InputType({ description: 'A member that moves to another tier (层级调整).' })
export class ChangeTierInput extends MembershipInput {
  @Field(() => Tier, { description: 'To which (层级).' })
  tier!: Tier

  @Field(() => String, { nullable: true, description: 'Why, if it is to be kept (理由).' })
  reason?: string | null
}
