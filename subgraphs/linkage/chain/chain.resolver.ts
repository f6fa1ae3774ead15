import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Tie } from '../tie/tie.entity.ts'
import { checkUpTo } from '../window/bounds.rules.ts'
import { checkWindow } from '../window/window.rules.ts'
import { WindowArgs } from '../window/window.ts'
import { tiesOfPair } from './chain.reads.ts'
import { Chain, ChainStep } from './chain.ts'
import { type FoundStep, findChain } from './find-chain.ts'

const mostTies = 20

@ArgsType()
class ChainArgs extends WindowArgs {
  @Field(() => ID, { description: 'The organization from which the chain begins (起点组织).' })
  organizationId!: string

  @Field(() => ID, { description: 'The organization to which it leads (终点组织).' })
  otherId!: string
}

@Resolver(() => ChainStep)
export class ChainResolver {
  @Query(() => Chain, {
    description:
      'The shortest way from one organization to another, over the ties of a window that you may see (最短联动链).',
  })
  shortestChain(
    @Args(() => ChainArgs) { organizationId, otherId, ...window }: ChainArgs,
    @Ctx() context: Context,
  ): Promise<Chain> {
    checkWindow(window)
    return findChain(context, { organizationId, otherId }, window)
  }

  @FieldResolver(() => [Tie], { description: 'What they did together, the newest first (共同事项).' })
  ties(
    @Root() { nearer, farther, window }: FoundStep,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many: 1–20 (前几条).' }) first: number,
    @Ctx() context: Context,
  ) {
    checkUpTo(mostTies, 'first', first)
    return tiesOfPair(context, `${nearer.id} ${farther.id}`, { window, first })
  }
}
