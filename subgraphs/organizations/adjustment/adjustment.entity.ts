import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import type { Registry } from '../charter/rule-words-of-work.ts'
import { Node } from '../node/node.ts'

export enum AdjustmentKind {
  ADJUSTED = 'ADJUSTED',
  DISSOLVED = 'DISSOLVED',
}

registerEnumType(AdjustmentKind, {
  name: 'AdjustmentKind',
  description: 'What the approver did with an alliance (调整或撤销).',
  valuesConfig: {
    ADJUSTED: { description: 'It changed its name, lead or members (调整).' },
    DISSOLVED: { description: 'It dissolved it (撤销).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Adjustment', {
  simpleResolvers: true,
  implements: Node,
  description:
    'That an alliance was adjusted or dissolved by whoever approved it, and how far it is filed; for those inside (联盟调整、撤销).',
})
export class Adjustment {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => AdjustmentKind, { description: 'What was done (类型).' })
  declare kind: `${AdjustmentKind}`

  @Field(() => DateScalar, { description: 'From which day on (生效日期).' })
  declare on: string

  @Field(() => String, { description: 'Why (理由).' })
  declare reason: string

  @Field(() => String, {
    nullable: true,
    description: 'The article that gives it to the approver; null where the charter is silent (依据条款).',
  })
  declare article: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare allianceId: string
  declare registries: readonly Registry[]
}
