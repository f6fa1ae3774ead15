import { registerEnumType } from 'type-graphql'

/** What organizations do together; every kind of joint act that the events tell of. */
export enum TieKind {
  MEETING = 'MEETING',
  ACTIVITY = 'ACTIVITY',
  DEAL = 'DEAL',
  PROJECT = 'PROJECT',
  VENUE = 'VENUE',
  PAIRING = 'PAIRING',
  SECONDMENT = 'SECONDMENT',
}

registerEnumType(TieKind, {
  name: 'TieKind',
  description: 'What organizations did together (联动类别).',
  valuesConfig: {
    MEETING: { description: 'A meeting that was held (会议).' },
    ACTIVITY: { description: 'An activity that was held (活动).' },
    DEAL: { description: 'A match that was done: one gave, the other took (资源对接).' },
    PROJECT: { description: 'A project that was accepted (项目验收).' },
    VENUE: { description: 'A venue that one lent and the other used (场地共用).' },
    PAIRING: { description: 'A pairing (结对共建).' },
    SECONDMENT: { description: 'A person sent from one to the other (挂职).' },
  },
})
