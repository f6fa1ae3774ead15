import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { organizationsAt } from '../organization/organization.reads.ts'
import { OrganizationConnection } from '../organization/organization.resolver.ts'
import { Region } from './region.entity.ts'
import { regionByCode, regionsBelow } from './region.reads.ts'

const RegionConnection = connectionOf(Region, 'Region', '行政区划')

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, { nullable: true, description: 'The division of an official code (行政区划).' })
  region(
    @Arg('code', () => String, { description: 'Its official code (区划代码).' }) code: string,
    @Ctx() context: Context,
  ) {
    return regionByCode(context, code)
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The division above it (上级区划).' })
  parent(@Root() { parentCode }: Region, @Ctx() context: Context) {
    return parentCode ? regionByCode(context, parentCode) : null
  }

  @FieldResolver(() => RegionConnection, { description: 'The divisions directly below it (下级区划).' })
  children(@Root() { code }: Region, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return regionsBelow(context, code, page)
  }

  @FieldResolver(() => OrganizationConnection, {
    description: 'The organizations of this very division, not of those below it (本级党组织).',
  })
  organizations(@Root() { code }: Region, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return organizationsAt(context, code, page)
  }
}
