import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Organization } from '../organization/organization.entity.ts'
import { TieKind } from '../tie/tie-kind.ts'
import { Counted } from '../window/figures.ts'

@ObjectType('WindowLinkage', {
  simpleResolvers: true,
  description: 'What the organizations of an area did with each other in one of two windows (窗口联动).',
})
export class WindowLinkage {
  @Field(() => DateScalar, { description: 'The first day that is counted (起始日期).' })
  declare from: string

  @Field(() => DateScalar, { description: 'The last day that is counted (截止日期).' })
  declare to: string

  @Field(() => Int, { description: 'How many ties (联动数).' })
  declare tieCount: number

  @Field(() => Int, { description: 'How many pairs did something together (联动对数).' })
  declare pairCount: number

  @Field(() => Float, { nullable: true, description: 'Pairs by all possible ones; null below two (密度).' })
  declare density: number | null
}

@ObjectType('KindGrowth', {
  simpleResolvers: true,
  description: 'How much of one kind there was before and after (分类增长).',
})
export class KindGrowth {
  @Field(() => TieKind, { description: 'The kind (类别).' })
  declare kind: `${TieKind}`

  @Field(() => Int, { description: 'Ties in the first window (前期联动数).' })
  declare before: number

  @Field(() => Int, { description: 'Ties in the second window (后期联动数).' })
  declare after: number

  @Field(() => Float, {
    nullable: true,
    description: 'By how much ties a day grew, 1 being twice as many; null where there were none (增长率).',
  })
  declare growth: number | null
}

@ObjectType('PartnerChange', {
  simpleResolvers: true,
  description: 'Two organizations that found or lost each other (伙伴变化).',
})
export class PartnerChange {
  @Field(() => [Organization], { description: 'The two (双方).' })
  declare organizations: readonly Organization[]

  @Field(() => Int, { description: 'Their ties in the first window (前期联动数).' })
  declare before: number

  @Field(() => Int, { description: 'Their ties in the second window (后期联动数).' })
  declare after: number
}

@ObjectType('LinkageComparison', {
  simpleResolvers: true,
  description:
    'What changed in an area between two windows, or by the founding of a route; document 3, sections 3.3 and 8.2 (联动前后对比).',
})
export class LinkageComparison extends Counted {
  @Field(() => ID, { description: 'The area that was asked for (区域标识).' })
  declare areaId: string

  @Field(() => String, { description: 'Its name; of a region its code (区域名称).' })
  declare name: string

  @Field(() => [TieKind], { description: 'The kinds of ties that are counted (联动类别).' })
  declare kinds: readonly `${TieKind}`[]

  @Field(() => Int, { description: 'How many organizations there are now (组织数).' })
  declare organizationCount: number

  @Field(() => WindowLinkage, { description: 'The first window (前期).' })
  declare before: WindowLinkage

  @Field(() => WindowLinkage, { description: 'The second window (后期).' })
  declare after: WindowLinkage

  @Field(() => [KindGrowth], { description: 'The same kind by kind (分类增长).' })
  declare byKind: readonly KindGrowth[]

  @Field(() => Int, { description: 'Pairs with ties in the second window alone (新增伙伴对数).' })
  declare gainedCount: number

  @Field(() => Int, { description: 'Pairs with ties in the first window alone (失去伙伴对数).' })
  declare lostCount: number

  @Field(() => Int, { description: 'Pairs with ties in both (保持伙伴对数).' })
  declare keptCount: number
}
