import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Body } from '../body/body.entity.ts'
import { bodiesOf } from '../body/body.reads.ts'
import { Charter } from '../charter/charter.entity.ts'
import { charterInForce, chartersOf } from '../charter/charter.reads.ts'
import { MembershipArgs } from '../membership/membership.inputs.ts'
import { membershipsOfAlliance } from '../membership/membership.reads.ts'
import { MembershipConnection } from '../membership/membership.resolver.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Region } from '../region/region.entity.ts'
import { regionByCode } from '../region/region.reads.ts'
import { Alliance } from './alliance.entity.ts'
import { AllianceFilter, AllianceOrder } from './alliance.inputs.ts'
import { allianceById, listAlliances } from './alliance.reads.ts'

export const AllianceConnection = connectionOf(Alliance, 'Alliance', '联盟')

@Resolver(() => Alliance)
export class AllianceResolver {
  @Query(() => Alliance, { nullable: true, description: 'One alliance (联盟).' })
  alliance(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return allianceById(context, id)
  }

  @Query(() => AllianceConnection, {
    description: 'Alliances, newest first unless ordered otherwise (联盟列表).',
  })
  alliances(
    @Arg('filter', () => AllianceFilter, { nullable: true, description: 'Which (筛选).' })
    filter: AllianceFilter | null,
    @Arg('orderBy', () => AllianceOrder, { nullable: true, description: 'In which order (排序).' })
    orderBy: AllianceOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listAlliances(context, filter ?? {}, orderBy, page)
  }

  @Needs<Alliance>('leadOrganizationId')
  @FieldResolver(() => Organization, { description: 'The organization that leads it (牵头党组织).' })
  leadOrganization(@Root() { leadOrganizationId }: Alliance, @Ctx() context: Context) {
    return organizationById(context, leadOrganizationId)
  }

  @Needs<Alliance>('approvedById')
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The committee that approved it (批准机关).',
  })
  approvedBy(@Root() { approvedById }: Alliance, @Ctx() context: Context) {
    return approvedById ? organizationById(context, approvedById) : null
  }

  @Needs<Alliance>('regionCode')
  @FieldResolver(() => Region, { nullable: true, description: 'Where it is (行政区划).' })
  region(@Root() { regionCode }: Alliance, @Ctx() context: Context) {
    return regionByCode(context, regionCode)
  }

  @Needs<Alliance>('id')
  @FieldResolver(() => MembershipConnection, {
    description: 'Its members, longest standing first (成员单位).',
  })
  memberships(
    @Root() { id }: Alliance,
    @Args(() => MembershipArgs) args: MembershipArgs,
    @Ctx() context: Context,
  ) {
    return membershipsOfAlliance(context, id, args)
  }

  @Needs<Alliance>('id')
  @FieldResolver(() => [Body], { description: 'Its bodies (机构).' })
  async bodies(
    @Root() { id }: Alliance,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'As it was on this day; today if left out (截至日期).',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await bodiesOf(context, id, { asOf })) ?? []
  }

  @Needs<Alliance>('id')
  @FieldResolver(() => Charter, {
    nullable: true,
    description: 'The charter in force; null before the first (章程).',
  })
  charter(
    @Root() { id }: Alliance,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'As it was on this day; today if left out (截至日期).',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ) {
    return charterInForce(context, id, { asOf })
  }

  @Needs<Alliance>('id')
  @FieldResolver(() => [Charter], {
    description: 'Every version of its charter, newest first; drafts for those inside (历次章程).',
  })
  async charters(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await chartersOf(context, id)) ?? []
  }
}
