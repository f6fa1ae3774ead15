import { registerEnumType } from 'type-graphql'

export enum AppealStatus {
  OPEN = 'OPEN',
  UPHELD = 'UPHELD',
  REJECTED = 'REJECTED',
  CLOSED = 'CLOSED',
}

registerEnumType(AppealStatus, {
  name: 'AppealStatus',
  description: 'What became of an appeal (申诉状态).',
  valuesConfig: {
    OPEN: { description: 'To be decided (待处理).' },
    UPHELD: { description: 'The entry was countered (申诉成立，已冲正).' },
    REJECTED: { description: 'The entry stands (申诉不成立).' },
    CLOSED: { description: 'Nobody decided it before the member was erased (已终止).' },
  },
})
