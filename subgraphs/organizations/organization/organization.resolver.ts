import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Region } from '../region/region.entity.ts'
import { regionByCode } from '../region/region.reads.ts'
import { Unit } from '../unit/unit.entity.ts'
import { unitsOf } from '../unit/unit.reads.ts'
import { Organization } from './organization.entity.ts'
import { OrganizationFilter, OrganizationOrder } from './organization.inputs.ts'
import {
  childrenOf,
  listOrganizations,
  type OrganizationRow,
  organizationAsOf,
  organizationById,
} from './organization.reads.ts'
import { OrganizationPeriod } from './period.entity.ts'
import { periodsOf } from './period.reads.ts'

export const OrganizationConnection = connectionOf(Organization, 'Organization', '党组织')

const asOfOptions = { nullable: true, description: 'As it was on this day; today if left out (截至日期).' }

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization (党组织).' })
  organization(
    @Arg('id', () => ID, { description: 'Which (标识).' }) id: string,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return asOf ? organizationAsOf(context, id, asOf) : organizationById(context, id)
  }

  @Query(() => OrganizationConnection, {
    description: 'Organizations, by code unless ordered otherwise (党组织列表).',
  })
  organizations(
    @Arg('filter', () => OrganizationFilter, { nullable: true, description: 'Which (筛选).' })
    filter: OrganizationFilter | null,
    @Arg('orderBy', () => OrganizationOrder, { nullable: true, description: 'In which order (排序).' })
    orderBy: OrganizationOrder | null,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listOrganizations(context, filter ?? {}, orderBy, asOf ?? null, page)
  }

  @Needs<OrganizationRow>('superiorId', 'asOf')
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'What it is directly below; null at the top (上级党组织).',
  })
  superior(@Root() { superiorId, asOf }: OrganizationRow, @Ctx() context: Context) {
    if (!superiorId) return null
    return asOf ? organizationAsOf(context, superiorId, asOf) : organizationById(context, superiorId)
  }

  @Needs<OrganizationRow>('id', 'asOf')
  @FieldResolver(() => OrganizationConnection, {
    description: 'The organizations directly below it (下级党组织).',
  })
  children(
    @Root() { id, asOf }: OrganizationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return childrenOf(context, id, { ...page, asOf })
  }

  @Needs<OrganizationRow>('regionCode')
  @FieldResolver(() => Region, { nullable: true, description: 'Where it is (行政区划).' })
  region(@Root() { regionCode }: OrganizationRow, @Ctx() context: Context) {
    return regionByCode(context, regionCode)
  }

  @Needs<OrganizationRow>('id')
  @FieldResolver(() => [Unit], {
    description:
      'The units it stands in: several for a joint branch, none for a territorial committee (所在单位).',
  })
  async units(@Root() { id }: OrganizationRow, @Ctx() context: Context) {
    return (await unitsOf(context, id)) ?? []
  }

  @Needs<OrganizationRow>('id')
  @FieldResolver(() => [OrganizationPeriod], {
    description: 'Its moves and renamings, oldest first (历史沿革).',
  })
  async history(@Root() { id }: OrganizationRow, @Ctx() context: Context) {
    return (await periodsOf(context, id)) ?? []
  }
}
