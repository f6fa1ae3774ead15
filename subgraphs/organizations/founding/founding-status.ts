import { registerEnumType } from 'type-graphql'

export enum FoundingStatus {
  APPLIED = 'APPLIED',
  APPROVED = 'APPROVED',
  FOUNDED = 'FOUNDED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(FoundingStatus, {
  name: 'FoundingStatus',
  description: 'How far the founding of an alliance is (组建状态).',
  valuesConfig: {
    APPLIED: { description: 'Applied for (已申请).' },
    APPROVED: { description: 'Approved by the superior (已批复).' },
    FOUNDED: { description: 'The alliance is founded (已成立).' },
    REFUSED: { description: 'Not approved (未批准).' },
    WITHDRAWN: { description: 'Taken back by the lead (已撤回).' },
  },
})

export enum FoundingTask {
  APPROVE = 'APPROVE',
  FILE = 'FILE',
  FOUND = 'FOUND',
}

registerEnumType(FoundingTask, {
  name: 'FoundingTask',
  description: 'What is next in a founding (下一环节).',
  valuesConfig: {
    APPROVE: { description: 'The superior decides (上级批复).' },
    FILE: { description: 'It is filed with the departments (备案).' },
    FOUND: { description: 'The founding meeting (召开成立大会).' },
  },
})
