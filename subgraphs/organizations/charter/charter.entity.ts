import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import type { CharterRule } from './charter.rules.ts'
import { kindDescriptions } from './kind-descriptions.ts'
import { RuleKind } from './rule-kind.ts'

registerEnumType(RuleKind, {
  name: 'RuleKind',
  description: 'What a rule is about (规则类型).',
  valuesConfig: Object.fromEntries(
    Object.entries(kindDescriptions).map(([kind, description]) => [kind, { description }]),
  ) as Record<RuleKind, { description: string }>,
})

export enum CharterStatus {
  DRAFT = 'DRAFT',
  PROPOSED = 'PROPOSED',
  ADOPTED = 'ADOPTED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(CharterStatus, {
  name: 'CharterStatus',
  description: 'Where a version of a charter stands (章程状态).',
  valuesConfig: {
    DRAFT: { description: 'Being written (起草中).' },
    PROPOSED: { description: 'Put to the body that decides (待审议).' },
    ADOPTED: { description: 'Adopted (已通过).' },
    REJECTED: { description: 'Not adopted (未通过).' },
    WITHDRAWN: { description: 'Taken back (已撤回).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Charter', {
  simpleResolvers: true,
  implements: Node,
  description: 'A version of an alliance’s charter (章程).',
})
export class Charter {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Int, { description: '1 for the first, and so on (版次).' })
  declare version: number

  @Field(() => String, { description: 'Its title (标题).' })
  declare title: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'In force from this day; null until it is adopted (生效日期).',
  })
  declare effectiveFrom: string | null

  @Field(() => CharterStatus, { description: 'Where it stands (状态).' })
  declare status: CharterStatus

  @Field(() => DateScalar, { nullable: true, description: 'The day it was adopted (通过日期).' })
  declare adoptedOn: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it is to be in force from, if one was named (拟生效日期).',
  })
  declare wantedFrom: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (修改次数).' })
  declare revision: number

  declare allianceId: string
  declare replacesId: string | null
}

@Directive('@key(fields: "id")')
@ObjectType('Article', {
  simpleResolvers: true,
  implements: Node,
  description: 'An article of a charter (条).',
})
export class Article {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its number as the charter prints it: 10, 8.2, 三㈠4 (条号).' })
  declare number: string

  @Field(() => String, { nullable: true, description: 'What it is about, if it says so (条名).' })
  declare title: string | null

  @Field(() => String, { nullable: true, description: 'The chapter it stands in (章).' })
  declare chapter: string | null

  @Field(() => String, { description: 'Its text (条文).' })
  declare text: string

  declare charterId: string
}

@Directive('@key(fields: "id")')
@ObjectType('Rule', {
  simpleResolvers: true,
  implements: Node,
  description: 'What an article says, in a form that the platform can act on (规则).',
})
export class Rule {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => RuleKind, { description: 'What it is about (类型).' })
  declare kind: RuleKind

  declare charterId: string
  declare articleId: string
  declare rule: CharterRule
}
