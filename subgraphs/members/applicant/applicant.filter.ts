import { Field, ID, InputType } from 'type-graphql'
import { ApplicantGap, ApplicantStage } from './applicant-stage.ts'

@InputType({ description: 'Which applicants are wanted; all conditions hold together (入党申请人筛选).' })
export class ApplicantFilter {
  @Field(() => ID, { nullable: true, description: 'Who are attached to this organization (党组织).' })
  declare organizationId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'And to those below it (含下级).' })
  declare includeBelow?: boolean | null

  @Field(() => ApplicantStage, { nullable: true, description: 'Who have come so far (发展阶段).' })
  declare stage?: ApplicantStage | null

  @Field(() => ApplicantGap, { nullable: true, description: 'At whom this is missing (缺项).' })
  declare gap?: ApplicantGap | null
}
