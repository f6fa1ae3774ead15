import { registerEnumType } from 'type-graphql'

export enum MatchStatus {
  FOUND = 'FOUND',
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  HANDED_OVER = 'HANDED_OVER',
  DONE = 'DONE',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
  LAPSED = 'LAPSED',
}

registerEnumType(MatchStatus, {
  name: 'MatchStatus',
  description: 'How far a match has come (对接状态).',
  valuesConfig: {
    FOUND: { description: 'Found by the platform (已匹配).' },
    OFFERED: { description: 'One side has offered it to the other (已提出).' },
    ACCEPTED: { description: 'The other side has accepted (已接受).' },
    HANDED_OVER: { description: 'The resource has been handed over (已交付).' },
    DONE: { description: 'The side of the need has received it (已完成).' },
    DECLINED: { description: 'One side has declined; it is not found again (已谢绝).' },
    CANCELLED: { description: 'One side has called it off; either may offer it again (已取消).' },
    LAPSED: { description: 'It fits no longer, or better ones were found (已失效).' },
  },
})
