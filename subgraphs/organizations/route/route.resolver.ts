import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { District, Route } from './route.entity.ts'
import {
  alliancesOfDistrict,
  alliancesOfRoute,
  districtById,
  districtsOfAlliance,
  districtsOfRoute,
  linksOfDistrict,
  linksOfRoute,
  listRoutes,
  routeById,
  routesOfAlliance,
  routesOfDistrict,
} from './route.reads.ts'
import { RouteLink } from './route-link.entity.ts'

const RouteConnection = connectionOf(Route, 'Route', '红色风景线')
const DistrictConnection = connectionOf(District, 'District', '红色片区')

@ArgsType()
class RouteArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Dissolved ones too (含已撤销).' })
  includeDissolved?: boolean | null
}

const asOfOption = { nullable: true, description: 'As it was on this day; today if left out (截至日期).' }

@Resolver(() => Route)
export class RouteResolver {
  @Query(() => Route, { nullable: true, description: 'One red landscape route (红色风景线).' })
  route(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return routeById(context, id)
  }

  @Query(() => RouteConnection, { description: 'The red landscape routes, oldest first (红色风景线列表).' })
  routes(@Args(() => RouteArgs) page: RouteArgs, @Ctx() context: Context) {
    return listRoutes(context, 'route', page)
  }

  @FieldResolver(() => [Alliance], { description: 'The alliances strung on it (沿线联盟).' })
  async alliances(
    @Root() { id }: Route,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await alliancesOfRoute(context, id, { asOf })) ?? []
  }

  @FieldResolver(() => [District], { description: 'The districts it runs through (所在片区).' })
  async districts(
    @Root() { id }: Route,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await districtsOfRoute(context, id, { asOf })) ?? []
  }

  @FieldResolver(() => [RouteLink], {
    description: 'All that it has ever strung, oldest first (历次串联).',
  })
  async links(@Root() { id }: Route, @Ctx() context: Context) {
    return (await linksOfRoute(context, id)) ?? []
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The committee that founded it; null where records do not tell (设立机关).',
  })
  foundedBy(@Root() { foundedById }: Route, @Ctx() context: Context) {
    return foundedById ? organizationById(context, foundedById) : null
  }
}

@Resolver(() => District)
export class DistrictResolver {
  @Query(() => District, { nullable: true, description: 'One red district (红色片区).' })
  district(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return districtById(context, id)
  }

  @Query(() => DistrictConnection, { description: 'The red districts, oldest first (红色片区列表).' })
  districts(@Args(() => RouteArgs) page: RouteArgs, @Ctx() context: Context) {
    return listRoutes(context, 'district', page)
  }

  @FieldResolver(() => [Alliance], { description: 'The alliances in it (片区联盟).' })
  async alliances(
    @Root() { id }: District,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await alliancesOfDistrict(context, id, { asOf })) ?? []
  }

  @FieldResolver(() => [Route], { description: 'The routes through it (片区风景线).' })
  async routes(
    @Root() { id }: District,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await routesOfDistrict(context, id, { asOf })) ?? []
  }

  @FieldResolver(() => [RouteLink], {
    description: 'All that it has ever held, oldest first (历次串联).',
  })
  async links(@Root() { id }: District, @Ctx() context: Context) {
    return (await linksOfDistrict(context, id)) ?? []
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The committee that founded it; null where records do not tell (设立机关).',
  })
  foundedBy(@Root() { foundedById }: District, @Ctx() context: Context) {
    return foundedById ? organizationById(context, foundedById) : null
  }
}

@Resolver(() => Alliance)
export class AllianceRoutesResolver {
  @FieldResolver(() => [Route], { description: 'The routes it is on (所在红色风景线).' })
  async routes(
    @Root() { id }: Alliance,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await routesOfAlliance(context, id, { asOf })) ?? []
  }

  @FieldResolver(() => [District], { description: 'The districts it is in (所在红色片区).' })
  async districts(
    @Root() { id }: Alliance,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await districtsOfAlliance(context, id, { asOf })) ?? []
  }
}
