import { Field, ID, InputType } from 'type-graphql'
import { MutationInput } from '../../../shared/graph/payload.ts'

@InputType({ description: 'An absent member that is not to be counted (不计入应到).' })
export class ExcludeFromCountInput extends MutationInput {
  @Field(() => ID, { description: 'At which open meeting (会议).' })
  meetingId!: string

  @Field(() => ID, { description: 'Which entitled organization that has not come (应到而未到的党组织).' })
  organizationId!: string

  @Field(() => String, {
    description: 'One of the reasons that the charter names, in its words (章程规定的情形).',
  })
  reason!: string
}

@InputType({ description: 'A recusal from one motion (回避).' })
export class RecuseInput extends MutationInput {
  @Field(() => ID, { description: 'From which motion (议案).' })
  motionId!: string

  @Field(() => String, { description: 'Why, at most 500 characters (回避理由).' })
  reason!: string

  @Field(() => ID, {
    nullable: true,
    description: 'For which organization, where the delegate runs several (代表的党组织).',
  })
  organizationId?: string | null
}
