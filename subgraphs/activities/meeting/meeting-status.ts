import { registerEnumType } from 'type-graphql'

export enum MeetingStatus {
  CALLED = 'CALLED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  description: 'How far a meeting has come (会议状态).',
  valuesConfig: {
    CALLED: { description: 'Called, not open yet (已通知).' },
    OPEN: { description: 'Open: members check in and vote (进行中).' },
    CLOSED: { description: 'Held and closed (已结束).' },
    CANCELLED: { description: 'Called off before it opened (已取消).' },
  },
})
