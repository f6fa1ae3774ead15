import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { MeetingRequestStatus } from './request-status.ts'

const RequestTable = defineEntity({
  name: 'MeetingRequest',
  schema: 'activities',
  tableName: 'meeting_request',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    organizationId: p.string(),
    problem: p.string(),
    note: p.string().nullable(),
    guestIds: p.array(),
    status: p.enum(() => MeetingRequestStatus),
    answer: p.string().nullable(),
    meetingId: p.string().nullable(),
    articleId: p.string().nullable(),
    askedAt: p.string(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('MeetingRequest', {
  simpleResolvers: true,
  description:
    'A joint meeting that a member asks for on a problem; for those inside the alliance (临时联席会议申请).',
})
export class MeetingRequest extends RequestTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'On what problem (拟解决的问题).' })
  declare problem: string

  @Field(() => String, { nullable: true, description: 'What there is to say of it (情况说明).' })
  declare note: string | null

  @Field(() => MeetingRequestStatus, { description: 'What has become of it (状态).' })
  declare status: MeetingRequestStatus

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused; null unless it was (不批准原因).',
  })
  declare answer: string | null

  @Field(() => DateTimeScalar, { description: 'When it was asked for (申请时间).' })
  declare askedAt: string

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

RequestTable.setClass(MeetingRequest)
