import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AttachmentInput } from '../../../shared/attachment/attachment.ts'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { Activity } from './activity.entity.ts'
import { ActivityKind } from './activity-kind.ts'

@InputType({ description: 'What is to be done together (筹备活动).' })
export class PlanActivityInput extends MutationInput {
  @Field(() => ID, { description: 'Of which alliance (联盟).' })
  allianceId!: string

  @Field(() => ID, { description: 'Which member arranges it (牵头党组织).' })
  hostOrganizationId!: string

  @Field(() => [ID], { nullable: true, description: 'Members that arrange it jointly (联合主办党组织).' })
  coHostIds?: string[] | null

  @Field(() => ActivityKind, { description: 'What is done (类型).' })
  kind!: ActivityKind

  @Field(() => String, { description: 'What it is called, 1–200 characters (活动名称).' })
  title!: string

  @Field(() => DateTimeScalar, { description: 'When it starts, later than now (开始时间).' })
  startsAt!: string

  @Field(() => String, { nullable: true, description: 'Where, at most 200 characters (地点).' })
  address?: string | null

  @Field(() => Int, { nullable: true, description: 'For how many people; without it any number (名额).' })
  places?: number | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when one signs up; without it until it starts (报名截止时间).',
  })
  signUpBy?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Of which item of the year’s plan it is; a large one is held by several (年度活动清单项).',
  })
  planItemId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everyone may see it; not unless said (是否公开).',
  })
  public?: boolean | null
}

@InputType()
abstract class ActivityStepInput extends MutationInput {
  @Field(() => ID, { description: 'Which (活动).' })
  activityId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'Which activity is called off, and why (取消活动).' })
export class CancelActivityInput extends ActivityStepInput {
  @Field(() => String, { description: 'Why, 1–500 characters (取消原因).' })
  reason!: string
}

@InputType({ description: 'A person who came, by id, and for how long (参加人员).' })
export class AttendeeInput {
  @Field(() => ID, { description: 'Who (党员标识).' })
  memberId!: string

  @Field(() => Float, { description: 'For how many hours, with at most two decimals (时长).' })
  hours!: number
}

@InputType({ description: 'Who came, all of them (参加情况).' })
export class CorrectAttendanceInput extends ActivityStepInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Which of those with a place came; without it all of them (到场单位).',
  })
  attendedOrganizationIds?: string[] | null

  @Field(() => [AttendeeInput], { description: 'Which persons, each once; may be empty (参加人员).' })
  attendance!: AttendeeInput[]
}

@InputType({ description: 'An activity that is over (结束活动).' })
export class CloseActivityInput extends CorrectAttendanceInput {
  @Field(() => String, { description: 'What was done, without names: 1–5000 characters (活动小结).' })
  summary!: string

  @Field(() => [AttachmentInput], {
    nullable: true,
    description: 'Pictures of it, without names: at most 20 (活动照片).',
  })
  photos?: AttachmentInput[] | null
}

@InputType({ description: 'Other pictures of an activity (更换活动照片).' })
export class ChangeActivityPhotosInput extends ActivityStepInput {
  @Field(() => [AttachmentInput], { description: 'All of them, at most 20; may be empty (活动照片).' })
  photos!: AttachmentInput[]
}

@ObjectType({ simpleResolvers: true, description: 'The activity after the change (活动变更结果).' })
export class ActivityPayload extends Payload {
  @Field(() => Activity, { nullable: true, description: 'Null if the change was refused (活动).' })
  activity?: { id: string }
}
