import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkPersonal } from '../member/member.access.ts'
import { Member } from '../member/member.entity.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { PointsEntryConnection } from './points.connection.ts'
import { PointsEntry, PointsRules, PointsScore } from './points.entity.ts'
import { countedFor, entriesOf } from './points.reads.ts'
import { scoreOf } from './points.rules.ts'
import { quartersOf } from './quarters.rules.ts'
import { rulesById, rulesOfMember, rulesSetBy } from './rules.reads.ts'

@Resolver(() => PointsEntry)
export class PointsEntryResolver {
  @FieldResolver(() => Member, { description: 'Whose (党员).' })
  member(@Root() { memberId }: PointsEntry, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => PointsRules, { description: 'By which version of which rules (积分规则).' })
  rules(@Root() { rulesId }: PointsEntry, @Ctx() context: Context) {
    return rulesById(context, rulesId)
  }
}

@Resolver(() => PointsRules)
export class PointsRulesResolver {
  @FieldResolver(() => Organization, { description: 'Who set it (制定党组织).' })
  organization(@Root() { organizationId }: PointsRules): Organization {
    return { id: organizationId }
  }
}

@Resolver(() => PointsScore)
export class PointsScoreResolver {
  @FieldResolver(() => PointsRules, {
    nullable: true,
    description: 'The rules in force on the day (积分规则).',
  })
  rules(@Root() { rulesId }: PointsScore, @Ctx() context: Context) {
    return rulesById(context, rulesId)
  }
}

@Resolver(() => Member)
export class MemberPointsResolver {
  @FieldResolver(() => PointsScore, {
    nullable: true,
    description:
      'The points of the year up to a day; null where no rules were in force for the member (年度积分).',
  })
  async points(
    @Root() member: MemberRow,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today if left out (截至日期).' })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<PointsScore | null> {
    checkPersonal(context, member)
    const day = asOf ?? dayOf(context.now()).toString()
    const rules = await rulesOfMember(context, member.id, day)
    if (!rules) return null
    const entries = (await countedFor(context, member.id, day)) ?? []
    const { score, vetoed } = scoreOf(rules, entries)
    const quarters = quartersOf(rules, entries, day).map((each) => ({
      quarter: each.quarter,
      gained: each.gained / 100,
      score: each.score / 100,
    }))
    return { year: Number(day.slice(0, 4)), score: score / 100, vetoed, quarters, rulesId: rules.id }
  }

  @FieldResolver(() => PointsEntryConnection, {
    nullable: true,
    description: 'All entries, the latest first (积分记录).',
  })
  pointsEntries(@Root() member: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    checkPersonal(context, member)
    return entriesOf(context, member.id, page)
  }
}

@Resolver(() => Organization)
export class OrganizationPointsResolver {
  @FieldResolver(() => [PointsRules], {
    description: 'The versions of the rules of points that it has set, the latest first (积分规则).',
  })
  async pointsRules(@Root() { id }: Organization, @Ctx() context: Context) {
    return (await rulesSetBy(context, id)) ?? []
  }
}
