import { Field, ID, InputType, Int } from 'type-graphql'
import { MutationInput } from '../../../shared/graph/payload.ts'

@InputType({ description: 'Whose part in an activity (活动报名).' })
export class LeaveActivityInput extends MutationInput {
  @Field(() => ID, { description: 'In which activity (活动).' })
  activityId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Which member, where the caller runs several (报名单位).',
  })
  organizationId?: string | null
}

@InputType({ description: 'That a member takes part in an activity (活动报名).' })
export class JoinActivityInput extends LeaveActivityInput {
  @Field(() => Int, {
    nullable: true,
    description: 'With how many people, 1–1000 and no more than it has places; 1 unless said (报名人数).',
  })
  people?: number | null
}
