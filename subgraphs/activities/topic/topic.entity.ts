import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { TopicStatus } from './topic-status.ts'

const TopicTable = defineEntity({
  name: 'Topic',
  schema: 'activities',
  tableName: 'topic',
  properties: {
    id: p.string().primary(),
    meetingId: p.string(),
    organizationId: p.string(),
    title: p.string(),
    note: p.string().nullable(),
    status: p.enum(() => TopicStatus),
    answer: p.string().nullable(),
    handedInAt: p.string(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Topic', {
  simpleResolvers: true,
  description: 'What a member asks to have on the agenda of a meeting (成员单位提交的议题).',
})
export class Topic extends TopicTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What is to be talked about (议题名称).' })
  declare title: string

  @Field(() => String, { nullable: true, description: 'What the member says of it (议题说明).' })
  declare note: string | null

  @Field(() => TopicStatus, { description: 'What has become of it (状态).' })
  declare status: TopicStatus

  @Field(() => String, {
    nullable: true,
    description: 'Why it was put off; null unless it was (暂缓原因).',
  })
  declare answer: string | null

  @Field(() => DateTimeScalar, { description: 'When it was handed in (提交时间).' })
  declare handedInAt: string

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

TopicTable.setClass(Topic)
