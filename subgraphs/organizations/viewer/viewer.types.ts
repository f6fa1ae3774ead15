import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { roles } from '../../../shared/viewer.ts'

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

@ObjectType('Grant', {
  simpleResolvers: true,
  description: 'One role for one place, from a day to a day (授权).',
})
export class GrantType {
  @Field(() => RoleEnum, { description: 'What it lets do (角色).' })
  declare role: keyof typeof RoleEnum

  @Field(() => DateScalar, { description: 'The first day (起始日).' })
  declare from: string

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null if it has none (终止日).' })
  declare to: string | null

  declare placeId: string
}

@ObjectType('Viewer', { simpleResolvers: true, description: 'Who asks (当前用户).' })
export class ViewerType {
  @Field(() => String, { description: 'How the issuer of the token calls them (姓名).' })
  declare name: string
}
