import { registerEnumType } from 'type-graphql'

export enum TaskState {
  UNDER_WAY = 'UNDER_WAY',
  DONE = 'DONE',
  OVERDUE = 'OVERDUE',
}

registerEnumType(TaskState, {
  name: 'TaskState',
  description: 'How a task stands on the day of asking (任务状态).',
  valuesConfig: {
    UNDER_WAY: { description: 'Not done yet, its day is still to come (办理中).' },
    DONE: { description: 'Done (已完成).' },
    OVERDUE: { description: 'Its day has passed and it is not done (逾期).' },
  },
})
