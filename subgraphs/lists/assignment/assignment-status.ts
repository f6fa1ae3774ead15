import { registerEnumType } from 'type-graphql'

export enum AssignmentStatus {
  RUNNING = 'RUNNING',
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  CANCELLED = 'CANCELLED',
  FAILED = 'FAILED',
  INTERRUPTED = 'INTERRUPTED',
}

registerEnumType(AssignmentStatus, {
  name: 'AssignmentStatus',
  description: 'How far an assignment has come (统筹分配状态).',
  valuesConfig: {
    RUNNING: { description: 'Being worked out (计算中).' },
    PROPOSED: { description: 'Proposed, to be accepted in whole or in part (待确认).' },
    ACCEPTED: { description: 'Every item of it was decided (已确认).' },
    CANCELLED: { description: 'Called off (已取消).' },
    FAILED: { description: 'It could not be worked out (失败).' },
    INTERRUPTED: { description: 'The platform stopped too often while at it (中断).' },
  },
})

export enum AssignmentPhase {
  WAITING = 'WAITING',
  READING = 'READING',
  SOLVING = 'SOLVING',
  DONE = 'DONE',
}

registerEnumType(AssignmentPhase, {
  name: 'AssignmentPhase',
  description: 'What is being done for an assignment (计算阶段).',
  valuesConfig: {
    WAITING: { description: 'It waits for its turn (排队).' },
    READING: { description: 'The lists are read (读取清单).' },
    SOLVING: { description: 'The best is looked for (求解).' },
    DONE: { description: 'Nothing more is done (结束).' },
  },
})

export enum AssignmentItemStatus {
  PROPOSED = 'PROPOSED',
  OFFERED = 'OFFERED',
  REFUSED = 'REFUSED',
}

registerEnumType(AssignmentItemStatus, {
  name: 'AssignmentItemStatus',
  description: 'What became of an item of an assignment (分配项状态).',
  valuesConfig: {
    PROPOSED: { description: 'Not decided yet (待确认).' },
    OFFERED: { description: 'Accepted: the match was offered (已提出对接).' },
    REFUSED: { description: 'It can no longer be offered; `refusal` says why (已失效).' },
  },
})
