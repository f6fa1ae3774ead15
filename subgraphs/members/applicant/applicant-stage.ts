import { registerEnumType } from 'type-graphql'

export enum ApplicantStage {
  APPLIED = 'APPLIED',
  TALKED = 'TALKED',
  ACTIVIST = 'ACTIVIST',
  CANDIDATE = 'CANDIDATE',
  ADMITTED = 'ADMITTED',
  ENDED = 'ENDED',
}

registerEnumType(ApplicantStage, {
  name: 'ApplicantStage',
  description: 'How far an applicant has come, in the usual order (发展阶段).',
  valuesConfig: {
    APPLIED: { description: 'Has handed in an application (递交入党申请书).' },
    TALKED: { description: 'The organization has talked with the applicant (已谈话).' },
    ACTIVIST: { description: 'An activist, with one or two contacts (入党积极分子).' },
    CANDIDATE: { description: 'A candidate, after a year as an activist (发展对象).' },
    ADMITTED: { description: 'Admitted on probation, and on the roll (预备党员).' },
    ENDED: { description: 'Withdrawn or refused; what was personal is erased (已终止).' },
  },
})

export enum ApplicantGap {
  NOT_TALKED = 'NOT_TALKED',
  NO_CONTACT = 'NO_CONTACT',
  NO_ORGANIZATION = 'NO_ORGANIZATION',
}

registerEnumType(ApplicantGap, {
  name: 'ApplicantGap',
  description: 'What is missing at an applicant (缺项).',
  valuesConfig: {
    NOT_TALKED: { description: 'Nobody has talked with the applicant for over a month (一个月内未谈话).' },
    NO_CONTACT: { description: 'An activist or candidate without a contact on the roll (无培养联系人).' },
    NO_ORGANIZATION: { description: 'The organization was dissolved (所在党组织已撤销).' },
  },
})
