import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { isRecurring } from '../../../shared/time-window/time-window.rules.ts'
import { promisedById, reservedDaysById } from '../deal/deal.reads.ts'
import { ReservedDay } from '../deal/reserved-day.ts'
import { EntryOrder } from '../entry/entry.inputs.ts'
import { MatchConnection, MatchPage } from '../match/match.lists.ts'
import { matchesOfResource } from '../match/match.reads.ts'
import { Resource, type ResourceRow } from './resource.entity.ts'
import { ResourceFilter } from './resource.inputs.ts'
import { listResources, resourceById } from './resource.reads.ts'
import { remaining } from './resource.rules.ts'

export const ResourceConnection = connectionOf(Resource, 'Resource', '资源')

@Resolver(() => Resource)
export class ResourceResolver {
  @Query(() => Resource, { nullable: true, description: 'One resource (资源).' })
  resource(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return resourceById(context, id)
  }

  @Query(() => ResourceConnection, {
    description: 'Resources, the newest first unless ordered otherwise (资源清单).',
  })
  resources(
    @Arg('filter', () => ResourceFilter, { nullable: true, description: 'Which (筛选).' })
    filter: ResourceFilter | null,
    @Arg('orderBy', () => EntryOrder, { nullable: true, description: 'In which order (排序).' })
    orderBy: EntryOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listResources(context, filter ?? {}, orderBy, page)
  }

  @Needs<ResourceRow>('id')
  @FieldResolver(() => MatchConnection, { description: 'The needs that it fits, best first (对接).' })
  matches(@Root() { id }: ResourceRow, @Args(() => MatchPage) page: MatchPage, @Ctx() context: Context) {
    return matchesOfResource(context, id, page)
  }

  @Needs<ResourceRow>('id', 'quantity', 'windows')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How much is left, in its unit; null where it is not counted or reserved by the day (剩余数量).',
  })
  async remaining(@Root() { id, quantity, windows }: ResourceRow, @Ctx() context: Context) {
    if (quantity === null || isRecurring(windows)) return null
    return remaining(quantity, (await promisedById(context, id)) ?? 0)
  }

  @Needs<ResourceRow>('id', 'windows')
  @FieldResolver(() => [ReservedDay], {
    description: 'The days on which some of it is promised, if it comes again each week (已预约日期).',
  })
  async reservedDays(@Root() { id, windows }: ResourceRow, @Ctx() context: Context) {
    return isRecurring(windows) ? ((await reservedDaysById(context, id)) ?? []) : []
  }
}
