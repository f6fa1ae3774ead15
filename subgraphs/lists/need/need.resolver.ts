import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { receivedById } from '../deal/deal.reads.ts'
import { EntryOrder } from '../entry/entry.inputs.ts'
import { MatchConnection, MatchPage } from '../match/match.lists.ts'
import { matchesOfNeed } from '../match/match.reads.ts'
import { Need, type NeedRow } from './need.entity.ts'
import { NeedFilter } from './need.inputs.ts'
import { listNeeds, needById } from './need.reads.ts'

export const NeedConnection = connectionOf(Need, 'Need', '需求')

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => Need, { nullable: true, description: 'One need (需求).' })
  need(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return needById(context, id)
  }

  @Query(() => NeedConnection, {
    description: 'Needs, the newest first unless ordered otherwise (需求清单).',
  })
  needs(
    @Arg('filter', () => NeedFilter, { nullable: true, description: 'Which (筛选).' })
    filter: NeedFilter | null,
    @Arg('orderBy', () => EntryOrder, { nullable: true, description: 'In which order (排序).' })
    orderBy: EntryOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listNeeds(context, filter ?? {}, orderBy, page)
  }

  @Needs<NeedRow>('id')
  @FieldResolver(() => MatchConnection, { description: 'The resources that fit it, best first (对接).' })
  matches(@Root() { id }: NeedRow, @Args(() => MatchPage) page: MatchPage, @Ctx() context: Context) {
    return matchesOfNeed(context, id, page)
  }

  @Needs<NeedRow>('id', 'quantity')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How much of it is promised by what was accepted, in its unit; null where it is not counted (已落实数量).',
  })
  async received(@Root() { id, quantity }: NeedRow, @Ctx() context: Context) {
    if (quantity === null) return null
    return (await receivedById(context, id))?.quantity ?? 0
  }
}
