import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'

export enum ProjectChange {
  DECLARED = 'DECLARED',
  CLAIMED = 'CLAIMED',
  APPROVED = 'APPROVED',
  STARTED = 'STARTED',
  ACCEPTED = 'ACCEPTED',
  REOPENED = 'REOPENED',
  STOPPED = 'STOPPED',
  SUPERVISED = 'SUPERVISED',
  MILESTONE_SET = 'MILESTONE_SET',
  MILESTONE_DONE = 'MILESTONE_DONE',
  BUDGET_ENTERED = 'BUDGET_ENTERED',
}

registerEnumType(ProjectChange, {
  name: 'ProjectChangeKind',
  description: 'What happened to a project (项目变化).',
  valuesConfig: {
    DECLARED: { description: 'It was put forward (申报).' },
    CLAIMED: { description: 'A member claimed it (认领).' },
    APPROVED: { description: 'It was approved (核准).' },
    STARTED: { description: 'Work began (实施).' },
    ACCEPTED: { description: 'It was accepted (验收).' },
    REOPENED: { description: 'It goes on again (重启).' },
    STOPPED: { description: 'It was stopped (终止).' },
    SUPERVISED: { description: 'Its supervisors were named (确定监督单位).' },
    MILESTONE_SET: { description: 'A milestone was set (设置节点).' },
    MILESTONE_DONE: { description: 'A milestone was reached (完成节点).' },
    BUDGET_ENTERED: { description: 'An amount was entered (登记经费).' },
  },
})

@ObjectType('ProjectStep', {
  simpleResolvers: true,
  description: 'One line of a project’s trail (项目记录).',
})
export class ProjectStep {
  @Field(() => ProjectChange, { description: 'What happened (变化).' })
  declare change: ProjectChange

  @Field(() => DateTimeScalar, { description: 'When (时间).' })
  declare at: string

  @Field(() => String, { nullable: true, description: 'Why it was stopped or reopened (原因).' })
  declare reason: string | null

  declare projectId: string
}
