import { Field, ID, InputType } from 'type-graphql'
import { MutationInput } from '../../../shared/graph/payload.ts'

@InputType({ description: 'A vote that is taken back (撤回委托).' })
export class WithdrawProxyInput extends MutationInput {
  @Field(() => ID, { description: 'At which meeting (会议).' })
  meetingId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Whose vote, where the caller runs several (委托的党组织).',
  })
  organizationId?: string | null
}

@InputType({ description: 'A vote that is entrusted to another (委托表决).' })
export class GiveProxyInput extends WithdrawProxyInput {
  @Field(() => ID, { description: 'To whom: another organization entitled to come (受托党组织).' })
  holderId!: string
}
