import { Field, ID, InputType } from 'type-graphql'
import { FloatingStatus } from './floating-status.ts'

@InputType({ description: 'Which floating members are wanted; all conditions hold together (流动党员筛选).' })
export class FloatingMemberFilter {
  @Field(() => ID, { nullable: true, description: 'For whom this organization answers (党组织).' })
  declare organizationId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'And those below it (含下级).' })
  declare includeBelow?: boolean | null

  @Field(() => FloatingStatus, { nullable: true, description: 'Who have come so far (状态).' })
  declare status?: FloatingStatus | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Who are here and with no organization: not assigned yet, or it was dissolved (未编入党组织).',
  })
  declare withoutOrganization?: boolean | null
}
