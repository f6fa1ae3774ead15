import { Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { checkWindow } from '../window/window.rules.ts'
import { WindowPage } from '../window/window.ts'
import { TieConnection } from './tie.entity.ts'
import { listTies } from './tie.reads.ts'

@Resolver()
export class TieResolver {
  @Query(() => TieConnection, {
    description:
      'Who did what with whom in a window, the newest first, where you belong to one of the two (联动清单).',
  })
  ties(@Args(() => WindowPage) { from, to, kinds, ...page }: WindowPage, @Ctx() context: Context) {
    if (from && to) checkWindow({ from, to })
    return listTies(context, { page, window: { from: from ?? null, to: to ?? null, kinds: kinds ?? null } })
  }
}
