import { Field, Float, Int, ObjectType } from 'type-graphql'
import { TieKind } from '../tie/tie-kind.ts'
import { Figures } from '../window/figures.ts'
import { Dimension, Period } from './dimension.ts'

@ObjectType('FlowGroup', {
  simpleResolvers: true,
  description: 'A group of organizations between which and others ties are counted (联动分组).',
})
export class FlowGroup {
  @Field(() => String, {
    nullable: true,
    description:
      'A district, route or alliance by its id, or an enum value; null for those in no group (分组键).',
  })
  declare key: string | null

  @Field(() => String, { nullable: true, description: 'Its name; null for those in no group (名称).' })
  declare name: string | null
}

@ObjectType('FlowTotal', {
  simpleResolvers: true,
  description: 'All ties of a period, each counted once (周期合计).',
})
export class FlowTotal {
  @Field(() => String, { description: '`2026-04`, `2026-Q2`, `2026`, or `ALL` (周期).' })
  declare period: string

  @Field(() => Int, { description: 'How many ties (联动数).' })
  declare ties: number

  @Field(() => Float, { description: 'The sum of their weights (权重合计).' })
  declare weight: number
}

@ObjectType('FlowCell', {
  simpleResolvers: true,
  description: 'What two groups did together in a period, or one group within itself (联动流量).',
})
export class FlowCell extends FlowTotal {
  @Field(() => FlowGroup, { description: 'The one (一方).' })
  declare first: FlowGroup

  @Field(() => FlowGroup, { description: 'The other, or the same again (另一方).' })
  declare second: FlowGroup

  @Field(() => Int, { description: 'Ties in which the first gave to the second (给予).' })
  declare given: number

  @Field(() => Int, { description: 'Ties in which the second gave to the first (获得).' })
  declare taken: number
}

@ObjectType('Flows', {
  simpleResolvers: true,
  description: 'What flows between groups of organizations; document 3, section 3.4 (联动流量统计).',
})
export class Flows extends Figures {
  @Field(() => Dimension, { description: 'By what organizations are grouped (维度).' })
  declare dimension: `${Dimension}`

  @Field(() => Period, { description: 'By what spans of time (周期).' })
  declare by: `${Period}`

  @Field(() => [TieKind], { description: 'The kinds of ties that are counted (联动类别).' })
  declare kinds: readonly `${TieKind}`[]

  @Field(() => [FlowGroup], { description: 'The groups, in the order of the matrices (分组).' })
  declare groups: readonly FlowGroup[]

  @Field(() => [String], { description: 'The periods, in the order of the matrices (各周期).' })
  declare periods: readonly string[]

  @Field(() => [FlowTotal], { description: 'All ties of each period, each counted once (各周期合计).' })
  declare totals: readonly FlowTotal[]
}
