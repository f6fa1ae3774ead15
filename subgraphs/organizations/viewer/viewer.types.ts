import { Field, ObjectType } from 'type-graphql'
import { RoleEnum } from '../../../shared/graph/role.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'

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
