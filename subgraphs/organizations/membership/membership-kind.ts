import { registerEnumType } from 'type-graphql'

export enum Tier {
  CHAIR = 'CHAIR',
  EXECUTIVE_CHAIR = 'EXECUTIVE_CHAIR',
  DIRECTOR = 'DIRECTOR',
  MEMBER = 'MEMBER',
}

registerEnumType(Tier, {
  name: 'Tier',
  description: 'On which level a member stands (层级).',
  valuesConfig: {
    CHAIR: { description: 'Chair unit (会长单位).' },
    EXECUTIVE_CHAIR: { description: 'The chair unit whose turn it is to lead (执行会长单位).' },
    DIRECTOR: { description: 'Director unit, in the council (理事单位).' },
    MEMBER: { description: 'Member unit (会员单位).' },
  },
})

export enum ExitKind {
  NOTICE = 'NOTICE',
  DEEMED = 'DEEMED',
  ADJUSTED = 'ADJUSTED',
  DISSOLVED = 'DISSOLVED',
}

registerEnumType(ExitKind, {
  name: 'ExitKind',
  description: 'How a member left (退出方式).',
  valuesConfig: {
    NOTICE: { description: 'By its own notice (通知退出).' },
    DEEMED: { description: 'Deemed to have left, for its duties were not fulfilled (视为退出).' },
    ADJUSTED: { description: 'Taken out by the committee that approved the alliance (联盟调整).' },
    DISSOLVED: { description: 'With the alliance (随联盟撤销).' },
  },
})
