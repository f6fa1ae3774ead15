import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Organization } from '../organization/organization.entity.ts'
import { TieKind } from '../tie/tie-kind.ts'
import { Figures } from '../window/figures.ts'

@ObjectType('OrganizationLinkage', {
  simpleResolvers: true,
  description:
    'Where one organization stands in the network of an area; how it is worked out is in docs/linkage.md (组织联动指标).',
})
export class OrganizationLinkage {
  @Field(() => Organization, { description: 'Which (党组织).' })
  declare organization: Organization

  @Field(() => Int, { description: 'How often it did something with others of the area (联动数).' })
  declare ties: number

  @Field(() => Int, { description: 'With how many different ones (伙伴数).' })
  declare partners: number

  @Field(() => Int, { description: 'Ties in which it gave something (给予).' })
  declare given: number

  @Field(() => Int, { description: 'Ties in which it took something (获得).' })
  declare taken: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the shortest ways between others that lead through it; null in areas too large for it (中介中心性).',
  })
  declare betweenness: number | null

  @Field(() => Boolean, { description: 'Whether others would be parted without it (桥梁).' })
  declare bridge: boolean

  @Field(() => Boolean, { description: 'Whether it did nothing with anybody of the area (孤立).' })
  declare isolated: boolean

  @Field(() => Int, { description: 'The number of its community; the largest is 1 (群组).' })
  declare community: number
}

@ObjectType('Linkage', {
  simpleResolvers: true,
  description:
    'What the organizations of an area did with each other in a window; document 3, sections 3.3, 3.4 and 6.2 (区域联动指标).',
})
export class Linkage extends Figures {
  @Field(() => ID, { description: 'The area that was asked for (区域标识).' })
  declare areaId: string

  @Field(() => String, { description: 'Its name; of a region its code (区域名称).' })
  declare name: string

  @Field(() => [TieKind], { description: 'The kinds of ties that are counted (联动类别).' })
  declare kinds: readonly `${TieKind}`[]

  @Field(() => Int, { description: 'How many organizations there are (组织数).' })
  declare organizationCount: number

  @Field(() => Int, { description: 'How many ties among them (联动数).' })
  declare tieCount: number

  @Field(() => Int, { description: 'How many pairs of them did something together (联动对数).' })
  declare pairCount: number

  @Field(() => Float, { nullable: true, description: 'Pairs by all possible ones; null below two (密度).' })
  declare density: number | null

  @Field(() => Float, { nullable: true, description: 'The share of those without a partner (孤立占比).' })
  declare isolatedShare: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Of all who gave to another, the share who took from it as well; null where nobody gave (互惠率).',
  })
  declare reciprocity: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'How far sectors keep to themselves: 1 wholly, 0 as chance has it, below 0 they seek others (行业同配性).',
  })
  declare sectorMixing: number | null

  @Field(() => Float, { nullable: true, description: 'The same of levels (层级同配性).' })
  declare levelMixing: number | null

  @Field(() => Int, { description: 'How many communities, those of one among them (群组数).' })
  declare communityCount: number

  @Field(() => Float, {
    nullable: true,
    description: 'How much more the communities do within themselves than by chance (模块度).',
  })
  declare modularity: number | null
}
