import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Member } from '../member/member.entity.ts'
import { memberById } from '../member/member.reads.ts'
import { PointsEntry } from '../points/points.entity.ts'
import { entryById } from '../points/points.reads.ts'
import { PointsAppealConnection } from './points-appeal.connection.ts'
import { PointsAppeal } from './points-appeal.entity.ts'
import { PointsAppealFilter } from './points-appeal.filter.ts'
import { readAppeals } from './points-appeal.reads.ts'

@Resolver(() => PointsAppeal)
export class PointsAppealResolver {
  @Query(() => PointsAppealConnection, {
    description:
      "Appeals: one's own, and those of the rolls that one keeps or stands above, the latest first (积分申诉列表).",
  })
  pointsAppeals(
    @Arg('filter', () => PointsAppealFilter, { nullable: true, description: 'Which (筛选).' })
    filter: PointsAppealFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return readAppeals(context, filter ?? {}, page)
  }

  @FieldResolver(() => Member, { description: 'Who appeals (党员).' })
  member(@Root() { memberId }: PointsAppeal, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => PointsEntry, { description: 'Against which entry (积分记录).' })
  entry(@Root() { entryId }: PointsAppeal, @Ctx() context: Context) {
    return entryById(context, entryId)
  }

  @FieldResolver(() => PointsEntry, {
    nullable: true,
    description: 'The entry that counters it; null unless the appeal was upheld (冲正记录).',
  })
  counterEntry(@Root() { counterId }: PointsAppeal, @Ctx() context: Context) {
    return counterId === null ? null : entryById(context, counterId)
  }
}
