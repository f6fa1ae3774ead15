import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Organization } from '../organization/organization.entity.ts'
import { AsOf } from '../progress/as-of.ts'
import { TieKind } from '../tie/tie-kind.ts'

@ObjectType('ChainStep', {
  simpleResolvers: true,
  description: 'Two organizations beside each other in a chain, and what they did together (联动链环节).',
})
export class ChainStep {
  @Field(() => Organization, { description: 'The one nearer to where the chain begins (前一组织).' })
  declare nearer: Organization

  @Field(() => Organization, { description: 'The next one (后一组织).' })
  declare farther: Organization

  @Field(() => Int, { description: 'How often they did something together in the window (联动数).' })
  declare tieCount: number
}

@ObjectType('Chain', {
  simpleResolvers: true,
  description:
    'The shortest way from one organization to another over those who did something together (最短联动链).',
})
export class Chain {
  @Field(() => DateScalar, { description: 'The first day that is counted (起始日期).' })
  declare from: string

  @Field(() => DateScalar, { description: 'The last day that is counted (截止日期).' })
  declare to: string

  @Field(() => [TieKind], { description: 'The kinds of ties that are counted (联动类别).' })
  declare kinds: readonly `${TieKind}`[]

  @Field(() => String, { description: 'What is counted, in a sentence (统计口径).' })
  declare counts: string

  @Field(() => [AsOf], { description: 'The events after which it was looked for (截至事件).' })
  declare asOf: readonly AsOf[]

  @Field(() => Int, {
    nullable: true,
    description: 'How many steps; 0 from an organization to itself, null where there is no way (链长).',
  })
  declare length: number | null

  @Field(() => [Organization], {
    description: 'The organizations from the one to the other; empty where there is no way (途经组织).',
  })
  declare organizations: readonly Organization[]

  @Field(() => [ChainStep], { description: 'The steps between them (环节).' })
  declare steps: readonly ChainStep[]
}
