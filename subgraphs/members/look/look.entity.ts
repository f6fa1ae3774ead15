import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { RoleEnum } from '../../../shared/graph/role.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { Purpose } from './purpose.ts'

@Directive('@key(fields: "id")')
@ObjectType('Look', {
  simpleResolvers: true,
  implements: Node,
  description: 'That somebody saw what is personal of a person in full (查看记录).',
})
export class Look {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Int, { description: 'Its place among the looks at this person: 1, 2, 3 … (序号).' })
  declare place: number

  @Field(() => DateTimeScalar, { description: 'When (时间).' })
  declare at: string

  @Field(() => [String], { description: 'Which fields were seen (查看字段).' })
  declare fields: string[]

  @Field(() => Purpose, { description: 'For what (查看目的).' })
  declare purpose: Purpose

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'By which role; null for an export at the command line (角色).',
  })
  declare role: keyof typeof RoleEnum | null

  @Field(() => String, {
    description: 'The hash over this look and the one before it, in hexadecimal (校验值).',
  })
  declare hash: string

  declare personId: string
  declare placeId: string | null
  declare viewerMemberId: string | null
}

@ObjectType('LookChain', {
  simpleResolvers: true,
  description: 'The proof that no look at a person was changed, added or taken out since (查看记录核验).',
})
export class LookChain {
  @Field(() => Boolean, { description: 'Whether all looks are as they were written (是否完整).' })
  declare intact: boolean

  @Field(() => Int, { description: 'How many looks there are (查看次数).' })
  declare looks: number

  @Field(() => Int, {
    description: 'How many of them, from the first on, are as they were written (核验数).',
  })
  declare intactLooks: number

  @Field(() => String, {
    description:
      'The hash of the last look, empty without one; who has noted it can prove later that nothing was rewritten (末位校验值).',
  })
  declare head: string
}
