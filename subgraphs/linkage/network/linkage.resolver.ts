import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { checkUpTo } from '../window/bounds.rules.ts'
import { checkWindow } from '../window/window.rules.ts'
import { WindowArgs } from '../window/window.ts'
import { type AreaLinkage, positionsIn, readLinkage } from './linkage.reads.ts'
import { Linkage, OrganizationLinkage } from './linkage.ts'

const mostPositions = 1000

@ArgsType()
export class AreaArgs extends WindowArgs {
  @Field(() => ID, {
    description:
      'A district, route or alliance, an organization with all below it, or the code of a region (区域).',
  })
  areaId!: string
}

@Resolver(() => Linkage)
export class LinkageResolver {
  @Query(() => Linkage, {
    description:
      'The figures of an area in a window; how they are worked out is in docs/linkage.md (区域联动指标).',
  })
  linkage(@Args(() => AreaArgs) { areaId, ...window }: AreaArgs, @Ctx() context: Context) {
    checkWindow(window)
    return readLinkage(context, areaId, window)
  }

  @FieldResolver(() => [OrganizationLinkage], {
    description:
      'Where the organizations that you belong to or stand above stand in it, brokers first (组织联动指标).',
  })
  positions(
    @Root() { network }: AreaLinkage,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many: 1–1000 (前几条).' }) first: number,
    @Arg('organizationIds', () => [ID], { nullable: true, description: 'Only of these (只看这些组织).' })
    organizationIds: readonly string[] | null,
    @Ctx() context: Context,
  ) {
    checkUpTo(mostPositions, 'first', first)
    return positionsIn(context, network, { first, only: organizationIds ?? null })
  }
}
