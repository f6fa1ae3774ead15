import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Task } from './task.entity.ts'

@InputType({ description: 'What is to be done of a motion that was passed (分派任务).' })
export class AssignTaskInput extends MutationInput {
  @Field(() => ID, { description: 'Of which motion (议案).' })
  motionId!: string

  @Field(() => ID, { description: 'By which member of the alliance (责任党组织).' })
  organizationId!: string

  @Field(() => String, { description: 'What, 1–200 characters (任务).' })
  title!: string

  @Field(() => DateScalar, { description: 'By when, today or later (完成期限).' })
  dueOn!: string
}

@InputType()
abstract class TaskStepInput extends MutationInput {
  @Field(() => ID, { description: 'Which (任务).' })
  taskId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'How far a task is (报告任务进展).' })
export class ReportTaskInput extends TaskStepInput {
  @Field(() => Int, { description: 'How much of it is done, 0–100; at 100 it is done (进度百分比).' })
  progress!: number

  @Field(() => String, { description: 'How it stands, 1–500 characters (进展说明).' })
  note!: string
}

@InputType({ description: 'Which task is not done after all, and why (退回任务).' })
export class ReopenTaskInput extends TaskStepInput {
  @Field(() => String, { description: 'Why, 1–500 characters (退回原因).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'The task after the change (任务变更结果).' })
export class TaskPayload extends Payload {
  @Field(() => Task, { nullable: true, description: 'Null if the change was refused (任务).' })
  task?: { id: string }
}
