import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { UnitKind } from '../unit/unit-kind.ts'
import { readCoverage } from './coverage.reads.ts'
import { Coverage } from './coverage.types.ts'

@Resolver()
export class CoverageResolver {
  @Query(() => Coverage, {
    description: 'How far the Party’s organizations and work reach in a region (两个覆盖).',
  })
  coverage(
    @Arg('regionCode', () => String, { description: 'The region and all below it (区划代码).' })
    regionCode: string,
    @Arg('unitKinds', () => [UnitKind], {
      nullable: true,
      description: 'Only these kinds of unit (单位类型).',
    })
    unitKinds: UnitKind[] | null,
    @Ctx() context: Context,
  ) {
    return readCoverage(context, regionCode, unitKinds)
  }
}
