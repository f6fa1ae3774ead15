import { registerEnumType } from 'type-graphql'
import { roles } from '../viewer.ts'

export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as {
  [K in (typeof roles)[number]]: K
}

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a grant lets its holder do (角色).',
  valuesConfig: {
    PARTY_MEMBER: { description: 'Sees their own record, signs up, checks in (党员).' },
    LIAISON: { description: 'Runs an organization’s records with its secretary (联络员).' },
    SECRETARY: { description: 'Runs an organization’s records, lists, sign-ups and reports (书记).' },
    ALLIANCE_OFFICE: { description: 'Runs an alliance (联盟秘书处).' },
    COMMITTEE: { description: 'Sees everything below it, approves, assesses (上级党委).' },
    ANALYST: { description: 'Reads what is about organizations and aggregates, no person (分析员).' },
    OPERATOR: { description: 'Runs the service and reads no business data (运维).' },
  },
})
