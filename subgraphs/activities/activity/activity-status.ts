import { registerEnumType } from 'type-graphql'

export enum ActivityStatus {
  PLANNED = 'PLANNED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(ActivityStatus, {
  name: 'ActivityStatus',
  description: 'How far an activity has come (活动状态).',
  valuesConfig: {
    PLANNED: { description: 'Planned, or going on: one may sign up until its deadline (筹备中).' },
    CLOSED: { description: 'Over: who came is recorded (已结束).' },
    CANCELLED: { description: 'Called off (已取消).' },
  },
})
