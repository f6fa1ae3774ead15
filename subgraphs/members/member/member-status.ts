import { registerEnumType } from 'type-graphql'

export enum MemberStatus {
  ACTIVE = 'ACTIVE',
  LEFT = 'LEFT',
}

registerEnumType(MemberStatus, {
  name: 'MemberStatus',
  description: 'Whether a person is on the roll (党籍状态).',
  valuesConfig: {
    ACTIVE: { description: 'On the roll of an organization (在册).' },
    LEFT: { description: 'No longer on any roll; the record stays with the last organization (已离开).' },
  },
})
