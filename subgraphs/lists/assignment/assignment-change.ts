import { registerEnumType } from 'type-graphql'

export enum AssignmentChange {
  REQUESTED = 'REQUESTED',
  PROGRESSED = 'PROGRESSED',
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  CANCELLED = 'CANCELLED',
  FAILED = 'FAILED',
  INTERRUPTED = 'INTERRUPTED',
}

registerEnumType(AssignmentChange, {
  name: 'AssignmentChangeKind',
  description: 'What happened to an assignment (统筹分配变化).',
  valuesConfig: {
    REQUESTED: { description: 'It was asked for (已提出).' },
    PROGRESSED: { description: 'It went on (有进展).' },
    PROPOSED: { description: 'It was worked out (已完成计算).' },
    ACCEPTED: { description: 'Items of it were accepted (已确认).' },
    CANCELLED: { description: 'It was called off (已取消).' },
    FAILED: { description: 'It could not be worked out (失败).' },
    INTERRUPTED: { description: 'It was given up (中断).' },
  },
})
