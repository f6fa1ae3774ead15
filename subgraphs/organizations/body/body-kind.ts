import { registerEnumType } from 'type-graphql'

export enum BodyKind {
  ASSEMBLY = 'ASSEMBLY',
  COUNCIL = 'COUNCIL',
  JOINT_MEETING = 'JOINT_MEETING',
  SECRETARIAT = 'SECRETARIAT',
  COMMITTEE = 'COMMITTEE',
  BRANCH = 'BRANCH',
  EXPERTS = 'EXPERTS',
}

registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What a body of an alliance is (机构类型).',
  valuesConfig: {
    ASSEMBLY: { description: 'Assembly of all members (成员大会).' },
    COUNCIL: { description: 'Council (理事会).' },
    JOINT_MEETING: { description: 'Joint meeting (联席会议).' },
    SECRETARIAT: { description: 'Secretariat (秘书处).' },
    COMMITTEE: { description: 'Research committee (专业研究委员会).' },
    BRANCH: { description: 'Street branch (街道分会).' },
    EXPERTS: { description: 'Expert committee (专家咨询委员会).' },
  },
})
