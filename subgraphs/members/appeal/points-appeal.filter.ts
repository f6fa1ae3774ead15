import { Field, ID, InputType } from 'type-graphql'
import { AppealStatus } from './appeal-status.ts'

@InputType({ description: 'Which appeals are wanted; all conditions hold together (积分申诉筛选).' })
export class PointsAppealFilter {
  @Field(() => ID, { nullable: true, description: 'Of those who belong to this organization (党组织).' })
  declare organizationId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'And to those below it (含下级).' })
  declare includeBelow?: boolean | null

  @Field(() => AppealStatus, { nullable: true, description: 'In this state (状态).' })
  declare status?: AppealStatus | null
}
