import { registerEnumType } from 'type-graphql'
import type { Bilingual } from '../../../shared/errors.ts'

export enum BodyKind {
  ASSEMBLY = 'ASSEMBLY',
  COUNCIL = 'COUNCIL',
  JOINT_MEETING = 'JOINT_MEETING',
  SECRETARIAT = 'SECRETARIAT',
  COMMITTEE = 'COMMITTEE',
  BRANCH = 'BRANCH',
  EXPERTS = 'EXPERTS',
}

export const bodyWords: Readonly<Record<BodyKind, Bilingual>> = {
  ASSEMBLY: { zh: '成员大会', en: 'member assembly' },
  COUNCIL: { zh: '理事会', en: 'council' },
  JOINT_MEETING: { zh: '联席会议', en: 'joint meeting' },
  SECRETARIAT: { zh: '秘书处', en: 'secretariat' },
  COMMITTEE: { zh: '专业研究委员会', en: 'research committee' },
  BRANCH: { zh: '街道分会', en: 'street branch' },
  EXPERTS: { zh: '专家咨询委员会', en: 'expert committee' },
}

registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What a body of an alliance is (机构类型).',
  valuesConfig: {
    ASSEMBLY: { description: 'All members (成员大会).' },
    COUNCIL: { description: 'The council (理事会).' },
    JOINT_MEETING: { description: 'The joint meeting of all members (联席会议).' },
    SECRETARIAT: { description: 'The secretariat (秘书处).' },
    COMMITTEE: { description: 'A research committee (专业研究委员会).' },
    BRANCH: { description: 'A street branch (街道分会).' },
    EXPERTS: { description: 'The expert committee (专家咨询委员会).' },
  },
})
