import { registerEnumType } from 'type-graphql'

/** What the last telling step on an opinion says. */
export enum OpinionStatus {
  REGISTERED = 'REGISTERED',
  ASSIGNED = 'ASSIGNED',
  REPLIED = 'REPLIED',
  CLOSED = 'CLOSED',
  REOPENED = 'REOPENED',
}

registerEnumType(OpinionStatus, {
  name: 'OpinionStatus',
  description: 'How far an opinion has come (意见状态).',
  valuesConfig: {
    REGISTERED: { description: 'Registered under its number (已登记).' },
    ASSIGNED: { description: 'A department deals with it (办理中).' },
    REPLIED: { description: 'Replied, to be closed or reopened (已答复).' },
    CLOSED: { description: 'Closed (已销号).' },
    REOPENED: { description: 'Open again (重新办理).' },
  },
})
