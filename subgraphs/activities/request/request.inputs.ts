import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { MeetingRequest } from './request.entity.ts'

@InputType({ description: 'A joint meeting on a problem (申请临时联席会议).' })
export class RequestMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'Of which alliance (联盟).' })
  allianceId!: string

  @Field(() => String, { description: 'On what problem, 1–200 characters (拟解决的问题).' })
  problem!: string

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say of it, at most 2000 characters (情况说明).',
  })
  note?: string | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'Who is to be invited besides: other alliances and organizations, at most 50 (邀请的联盟或党组织).',
  })
  guestIds?: string[] | null

  @Field(() => ID, {
    nullable: true,
    description: 'For which member, where the caller runs several (申请单位).',
  })
  organizationId?: string | null
}

@InputType()
abstract class RequestAnswerInput extends MutationInput {
  @Field(() => ID, { description: 'Which request (申请).' })
  requestId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({
  description: 'A request that is approved, and when the meeting is to start (批准临时联席会议).',
})
export class ApproveMeetingRequestInput extends RequestAnswerInput {
  @Field(() => DateTimeScalar, { description: 'When it is to start: today or later (开始时间).' })
  startsAt!: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is urgent: with the shorter notice, where the charter knows one (是否紧急会议).',
  })
  urgent?: boolean | null
}

@InputType({ description: 'A request that is refused, and why (不批准临时联席会议).' })
export class RefuseMeetingRequestInput extends RequestAnswerInput {
  @Field(() => String, { description: 'Why, 1–500 characters (原因).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'The request after the change (会议申请变更结果).' })
export class MeetingRequestPayload extends Payload {
  @Field(() => MeetingRequest, { nullable: true, description: 'Null if the change was refused (会议申请).' })
  meetingRequest?: { id: string }
}
