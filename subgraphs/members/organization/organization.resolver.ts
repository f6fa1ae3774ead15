import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { MemberConnection } from '../member/member.connection.ts'
import { membersOf } from '../member/member.reads.ts'
import { ReportInConnection } from '../report-in/report-in.connection.ts'
import { reportInsAt } from '../report-in/report-in.reads.ts'
import { headcount as readHeadcount } from './headcount.reads.ts'
import { Organization } from './organization.entity.ts'

/** A page of a roll, as it stands or as it stood on a day. */
@ArgsType()
export class RollArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'On this day rather than today (截至日期).' })
  asOf?: string | null
}

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many belong to it, also with those below or on a day. Unless the viewer keeps the roll or stands above it: null for 1 to 4, the rest in fives, and totals without the groups that are not told (党员人数).',
  })
  headcount(
    @Root() { id }: Organization,
    @Arg('includeBelow', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'And below it (含下级).',
    })
    includeBelow: boolean | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'On this day rather than today (截至日期).',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ) {
    return readHeadcount(context, id, { includeBelow: includeBelow ?? false, asOf: asOf ?? null })
  }

  @FieldResolver(() => MemberConnection, {
    description:
      'Those who belong to it and whom the viewer may know of, who joined first at the head (党员).',
  })
  members(
    @Root() { id }: Organization,
    @Args(() => RollArgs) { asOf, ...page }: RollArgs,
    @Ctx() context: Context,
  ) {
    return membersOf(context, id, { ...page, asOf: asOf ?? null })
  }

  @FieldResolver(() => ReportInConnection, {
    description: 'The duties taken on here by those whom the viewer may know of, the latest first (报到).',
  })
  reportIns(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return reportInsAt(context, id, page)
  }
}
