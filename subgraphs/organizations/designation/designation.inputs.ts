import { Field, ID, InputType } from 'type-graphql'
import { MembershipInput } from '../membership/membership.inputs.ts'

@InputType({ description: 'Whom a member names; what is left out stays (指定代表和联络员).' })
export class NameSpeakersInput extends MembershipInput {
  @Field(() => ID, { nullable: true, description: 'Its fixed representative, a person (固定代表).' })
  representativeId?: string | null

  @Field(() => ID, { nullable: true, description: 'Its liaison, a person (联络员).' })
  liaisonId?: string | null
}
