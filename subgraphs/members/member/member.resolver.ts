import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { BelongingConnection } from '../belonging/belonging.connection.ts'
import { belongingsOf, organizationIdAt } from '../belonging/belonging.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { ReportInConnection } from '../report-in/report-in.connection.ts'
import { reportInsOf } from '../report-in/report-in.reads.ts'
import { checkPersonal } from './member.access.ts'
import { MemberConnection } from './member.connection.ts'
import { Member } from './member.entity.ts'
import { MemberFilter, MemberOrder, MemberOrderField } from './member.filter.ts'
import { type MemberRow, memberById, readMembers } from './member.reads.ts'

const bySeniority: MemberOrder = { field: MemberOrderField.JOINED_ON, direction: OrderDirection.ASC }

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => Member, { nullable: true, description: 'A member, if the viewer may know of one (党员).' })
  member(@Arg('id', () => ID, { description: 'The id (标识).' }) id: string, @Ctx() context: Context) {
    return memberById(context, id)
  }

  @Query(() => Member, {
    nullable: true,
    description: "The viewer's own record; null without one (本人).",
  })
  me(@Ctx() context: Context) {
    const id = context.viewer?.memberId
    return id === undefined ? null : memberById(context, id)
  }

  @Query(() => MemberConnection, { description: 'The members whom the viewer may know of (党员列表).' })
  members(
    @Arg('filter', () => MemberFilter, { nullable: true, description: 'Which (筛选).' })
    filter: MemberFilter | null,
    @Arg('orderBy', () => MemberOrder, {
      nullable: true,
      description: 'Who joined first at the head, if left out (排序).',
    })
    order: MemberOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return readMembers(context, filter ?? {}, order ?? bySeniority, page)
  }

  @FieldResolver(() => Organization, {
    description: 'The organization of belonging; the last one of a member who has left (所在党组织).',
  })
  organization(@Root() { organizationId }: MemberRow): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description:
      'The organization of belonging on a day; null before joining and after leaving (当日所在党组织).',
  })
  async organizationAt(
    @Root() member: MemberRow,
    @Arg('asOf', () => DateScalar, { description: 'The day (日期).' }) asOf: string,
    @Ctx() context: Context,
  ) {
    checkPersonal(context, member)
    const id = await organizationIdAt(context, member.id, asOf)
    return id && { id }
  }

  @FieldResolver(() => BelongingConnection, {
    nullable: true,
    description: 'Where the member belonged and when, the latest first (组织关系历史).',
  })
  belongings(@Root() member: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    checkPersonal(context, member)
    return belongingsOf(context, member.id, page)
  }

  @FieldResolver(() => ReportInConnection, {
    description: 'The duties taken on in other organizations, the latest first (报到).',
  })
  reportIns(@Root() { id }: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return reportInsOf(context, id, page)
  }
}
