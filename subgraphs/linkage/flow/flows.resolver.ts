import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { checkUpTo } from '../window/bounds.rules.ts'
import { checkWindow } from '../window/window.rules.ts'
import { WindowArgs } from '../window/window.ts'
import { Dimension, Period } from './dimension.ts'
import { type CountedFlows, cellsOf, readFlows } from './flows.reads.ts'
import { matrices } from './flows.rules.ts'
import { FlowCell, Flows } from './flows.ts'

const mostCells = 10_000

@ArgsType()
class FlowsArgs extends WindowArgs {
  @Field(() => Dimension, { description: 'By what organizations are grouped (维度).' })
  dimension!: Dimension

  @Field(() => Period, { defaultValue: Period.WINDOW, description: 'By what spans of time (周期).' })
  by!: Period
}

@Resolver(() => Flows)
export class FlowsResolver {
  @Query(() => Flows, {
    description:
      'What organizations of one group did with those of another, over whole months (联动流量统计).',
  })
  flows(@Args(() => FlowsArgs) asked: FlowsArgs, @Ctx() context: Context) {
    checkWindow(asked)
    return readFlows(context, asked)
  }

  @FieldResolver(() => [[[Int]]], {
    description:
      'Ties between the group of the row and that of the column, a matrix for each period (联动矩阵).',
  })
  matrix(@Root() { counted }: CountedFlows): readonly number[][][] {
    return matrices(counted, 'ties')
  }

  @FieldResolver(() => [[[Int]]], {
    description: 'Ties in which the group of the row gave to that of the column, by period (给予矩阵).',
  })
  givenMatrix(@Root() { counted }: CountedFlows): readonly number[][][] {
    return matrices(counted, 'given')
  }

  @FieldResolver(() => [FlowCell], {
    description:
      'The same as a list: period by period, the most ties first, and no cell without any (联动清单).',
  })
  cells(
    @Root() flows: CountedFlows,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many: 1–10000 (前几条).' }) first: number,
  ): FlowCell[] {
    checkUpTo(mostCells, 'first', first)
    return cellsOf(flows, first)
  }
}
