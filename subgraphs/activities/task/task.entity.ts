import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

const TaskTable = defineEntity({
  name: 'Task',
  schema: 'activities',
  tableName: 'task',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    motionId: p.string(),
    organizationId: p.string(),
    title: p.string(),
    dueOn: p.date(),
    progress: p.integer(),
    note: p.string().nullable(),
    doneOn: p.date().nullable(),
    assignedAt: p.string(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Task', {
  simpleResolvers: true,
  description:
    'What is to be done of a motion that was passed, by whom and by when; for those inside the alliance (决议任务).',
})
export class Task extends TaskTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What is to be done (任务).' })
  declare title: string

  @Field(() => DateScalar, { description: 'The last day to do it (完成期限).' })
  declare dueOn: string

  @Field(() => Int, { description: 'How much of it is done, of a hundred (进度百分比).' })
  declare progress: number

  @Field(() => String, {
    nullable: true,
    description: 'What was last said of it: how far it is, or why it was reopened (进展说明).',
  })
  declare note: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was done; null until then (完成日期).' })
  declare doneOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

TaskTable.setClass(Task)
