import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { BodyKind } from './body-kind.ts'
import { Meeting } from './meeting.entity.ts'
import { MeetingStatus } from './meeting-status.ts'

@InputType({ description: 'Which meetings; all conditions must hold (筛选条件).' })
export class MeetingFilter {
  @Field(() => ID, { nullable: true, description: 'Of this alliance (联盟).' })
  allianceId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'To which this organization is or was entitled to come (应到党组织).',
  })
  organizationId?: string | null

  @Field(() => [MeetingStatus], { nullable: true, description: 'In one of these states (状态).' })
  status?: MeetingStatus[] | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Starting then or later (起始时间).' })
  from?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Starting before then (截止时间).' })
  to?: string | null
}

export enum MeetingOrderField {
  STARTS_AT = 'STARTS_AT',
}

registerEnumType(MeetingOrderField, {
  name: 'MeetingOrderField',
  description: 'What meetings are ordered by (排序字段).',
  valuesConfig: { STARTS_AT: { description: 'When they start (开始时间).' } },
})

@InputType({ description: 'The order of meetings (排序).' })
export class MeetingOrder {
  @Field(() => MeetingOrderField, { description: 'By what (字段).' })
  field!: MeetingOrderField

  @Field(() => OrderDirection, { description: 'Which way (方向).' })
  direction!: OrderDirection
}

@InputType({ description: 'The call of a meeting (召集会议).' })
export class CallMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The alliance that meets (联盟).' })
  allianceId!: string

  @Field(() => BodyKind, { description: 'Which kind of its bodies (机构类型).' })
  body!: BodyKind

  @Field(() => ID, {
    nullable: true,
    description: 'Which body, where there are several of the kind (具体机构).',
  })
  bodyId?: string | null

  @Field(() => String, { description: 'What it is called, at most 200 characters (会议名称).' })
  title!: string

  @Field(() => DateTimeScalar, { description: 'When it is to start: today or later (开始时间).' })
  startsAt!: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is urgent: with the shorter notice, where the charter knows one (是否紧急会议).',
  })
  urgent?: boolean | null

  @Field(() => [String], {
    nullable: true,
    description: 'The topics in order, at most 50 of at most 500 characters (议程).',
  })
  agenda?: string[] | null
}

@InputType({ description: 'Which meeting is opened, closed or cancelled (会议操作).' })
export class MeetingStepInput extends MutationInput {
  @Field(() => ID, { description: 'Which (会议).' })
  meetingId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'A check-in of one delegate (签到).' })
export class CheckInInput extends MutationInput {
  @Field(() => ID, { description: 'At which meeting (会议).' })
  meetingId!: string

  @Field(() => String, { description: 'The six digits shown at the meeting (签到码).' })
  code!: string

  @Field(() => ID, {
    nullable: true,
    description: 'For which organization, where the delegate runs several (代表的党组织).',
  })
  organizationId?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The meeting after the change (会议变更结果).' })
export class MeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'Null if the change was refused (会议).' })
  meeting?: { id: string }
}
