import { Field, ID, InputType } from 'type-graphql'
import { MutationInput } from '../../../shared/graph/payload.ts'

@InputType({ description: 'That an organization cannot come to a meeting (请假).' })
export class AskLeaveInput extends MutationInput {
  @Field(() => ID, { description: 'To which meeting (会议).' })
  meetingId!: string

  @Field(() => String, { description: 'Why, 1–500 characters (请假事由).' })
  reason!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Which organization, where the caller runs several (请假的党组织).',
  })
  organizationId?: string | null
}
