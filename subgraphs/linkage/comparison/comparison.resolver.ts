import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkUpTo } from '../window/bounds.rules.ts'
import { checkWindow } from '../window/window.rules.ts'
import { compareWindows, type FoundComparison, shownPairs } from './compare-windows.ts'
import { CompareArgs, RouteArgs } from './comparison.inputs.ts'
import { readRoute } from './comparison.reads.ts'
import { LinkageComparison, PartnerChange } from './comparison.ts'
import { windowsAround } from './route-windows.rules.ts'

const mostPairs = 1000
const mostMonths = 60
const firstOption = { defaultValue: 20, description: 'How many: 1–1000 (前几条).' }

@Resolver(() => LinkageComparison)
export class ComparisonResolver {
  @Query(() => LinkageComparison, {
    description: 'What changed in an area between two windows (两期联动对比).',
  })
  compareLinkage(
    @Args(() => CompareArgs) { areaId, before, after, kinds }: CompareArgs,
    @Ctx() context: Context,
  ) {
    checkWindow(before)
    checkWindow(after)
    return compareWindows(context, { areaId, windows: { before, after }, kinds })
  }

  @Query(() => LinkageComparison, {
    description:
      'What the organizations of a route did with each other before and after it was founded (风景线成立前后对比).',
  })
  async routeGrowth(
    @Args(() => RouteArgs) { routeId, months, kinds }: RouteArgs,
    @Ctx() context: Context,
  ): Promise<FoundComparison> {
    checkUpTo(mostMonths, 'months', months)
    const { foundedOn, dissolvedOn } = await readRoute(context.db, routeId)
    const today = dayOf(context.now()).toString()
    const endedOn = dissolvedOn !== null && dissolvedOn <= today ? dissolvedOn : null
    const windows = windowsAround(foundedOn, months, endedOn ?? today)
    if (windows) return compareWindows(context, { areaId: routeId, dissolvedOn: endedOn, windows, kinds })
    throw new InvalidInputError('routeId', {
      zh: `该风景线于 ${foundedOn} 才成立。`,
      en: `The route is founded on ${foundedOn} only.`,
    })
  }

  @FieldResolver(() => [PartnerChange], {
    description:
      'Who found each other, those with most ties first, where you belong to one of the two (新增伙伴).',
  })
  gained(
    @Root() { compared }: FoundComparison,
    @Arg('first', () => Int, firstOption) first: number,
    @Ctx() context: Context,
  ) {
    checkUpTo(mostPairs, 'first', first)
    return shownPairs(context, compared.gained, first)
  }

  @FieldResolver(() => [PartnerChange], {
    description: 'Who lost each other, likewise (失去伙伴).',
  })
  lost(
    @Root() { compared }: FoundComparison,
    @Arg('first', () => Int, firstOption) first: number,
    @Ctx() context: Context,
  ) {
    checkUpTo(mostPairs, 'first', first)
    return shownPairs(context, compared.lost, first)
  }
}
