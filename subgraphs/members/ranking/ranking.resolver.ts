import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkKeeper } from '../member/member.access.ts'
import { Member } from '../member/member.entity.ts'
import { memberById } from '../member/member.reads.ts'
import { checkStanding } from '../member/member.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { Organization } from '../organization/organization.entity.ts'
import { chooseRanking } from './ranking.changes.ts'
import { isRanking, rankingOf } from './ranking.reads.ts'
import { PointsPlace, PointsRanking, SetPointsRankingInput, SetPointsRankingPayload } from './ranking.ts'

@Resolver(() => PointsPlace)
export class PointsPlaceResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who has it, if the viewer may know: to a member the own place alone (党员).',
  })
  member(@Root() { memberId }: PointsPlace, @Ctx() context: Context) {
    return memberById(context, memberId)
  }
}

@Resolver(() => Organization)
export class OrganizationRankingResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether it chose to rank its members by points (是否开展积分排名).',
  })
  async ranksPoints(@Root() { id }: Organization, @Ctx() context: Context) {
    return (await isRanking(context, id)) ?? false
  }

  @FieldResolver(() => PointsRanking, {
    nullable: true,
    description:
      'Its members by their points, for them, for who keeps the roll and for those above; null where it chose to have none (积分排名).',
  })
  pointsRanking(
    @Root() { id }: Organization,
    @Arg('year', () => Int, { description: 'Of which year (年度).' }) year: number,
    @Arg('quarter', () => Int, {
      nullable: true,
      description: 'Of which quarter, 1 to 4; the year if left out (季度).',
    })
    quarter: number | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many places, 1 to 100 (名次数).' })
    first: number,
    @Ctx() context: Context,
  ) {
    checkRange('quarter', quarter ?? 1, 1, 4)
    checkRange('first', first, 1, 100)
    checkRange('year', year, 1921, 9999)
    return rankingOf(context, id, { year, quarter: quarter ?? null }, first)
  }

  @Mutation(() => SetPointsRankingPayload, {
    description:
      'Choose whether an organization ranks its members; who keeps the roll or stands above it does (设置积分排名).',
  })
  async setPointsRanking(
    @Arg('input', () => SetPointsRankingInput, { description: 'Which, and whether (设置内容).' })
    { organizationId, ranked }: SetPointsRankingInput,
    @Ctx() context: MutationContext,
  ): Promise<SetPointsRankingPayload> {
    const place = await findOrganization(context, 'organizationId', organizationId)
    checkKeeper(context, { places: place.path })
    checkStanding('organizationId', place)
    await chooseRanking(context, place.id, ranked)
    record(context.em, { kind: 'points.rankingSet', about: { organization: place.id }, data: { ranked } })
    return { organization: { id: place.id } }
  }
}

function checkRange(field: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return
  throw new InvalidInputError(field, {
    zh: `应为 ${least}–${most}。`,
    en: `It must be from ${least} to ${most}.`,
  })
}
