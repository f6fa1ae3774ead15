import { registerEnumType } from 'type-graphql'

/** Why somebody looks at what is personal in full. A list and no free text: a look is never erased, so it holds no words about a person. */
export enum Purpose {
  ROLL_KEEPING = 'ROLL_KEEPING',
  CONTACT = 'CONTACT',
  PARTY_LIFE = 'PARTY_LIFE',
  TRANSFER = 'TRANSFER',
  ASSESSMENT = 'ASSESSMENT',
  REPORT = 'REPORT',
  EMERGENCY = 'EMERGENCY',
  RIGHTS = 'RIGHTS',
  AUDIT = 'AUDIT',
}

registerEnumType(Purpose, {
  name: 'Purpose',
  description:
    'Why what is personal is looked at in full; it is recorded and the person can read it (查看目的).',
  valuesConfig: {
    ROLL_KEEPING: { description: 'Keeping the roll (名册管理).' },
    CONTACT: { description: 'Getting in touch with the person (联系本人).' },
    PARTY_LIFE: { description: 'Meetings and activities of the organization (组织生活).' },
    TRANSFER: { description: 'A transfer, report-in or secondment (组织关系转接).' },
    ASSESSMENT: { description: 'Assessment, points or honours (考核评议).' },
    REPORT: { description: 'A report that a superior has asked for (上报统计).' },
    EMERGENCY: { description: 'An emergency (应急处置).' },
    RIGHTS: { description: 'The person’s own request: access, correction, erasure (本人请求).' },
    AUDIT: { description: 'Supervision of how the register is used (监督检查).' },
  },
})
