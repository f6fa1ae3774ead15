import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { District, Route } from './route.entity.ts'
import {
  alliancesOfDistrict,
  alliancesOfRoute,
  districtById,
  districtsOfAlliance,
  districtsOfRoute,
  listRoutes,
  routeById,
  routesOfAlliance,
  routesOfDistrict,
} from './route.reads.ts'

const RouteConnection = connectionOf(Route, 'Route', '红色风景线')
const DistrictConnection = connectionOf(District, 'District', '红色片区')

@Resolver(() => Route)
export class RouteResolver {
  @Query(() => Route, { nullable: true, description: 'One red landscape route (红色风景线).' })
  route(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return routeById(context, id)
  }

  @Query(() => RouteConnection, { description: 'The red landscape routes, oldest first (红色风景线列表).' })
  routes(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return listRoutes(context, 'route', page)
  }

  @FieldResolver(() => [Alliance], { description: 'The alliances strung on it (沿线联盟).' })
  async alliances(@Root() { id }: Route, @Ctx() context: Context) {
    return (await alliancesOfRoute(context, id)) ?? []
  }

  @FieldResolver(() => [District], { description: 'The districts it runs through (所在片区).' })
  async districts(@Root() { id }: Route, @Ctx() context: Context) {
    return (await districtsOfRoute(context, id)) ?? []
  }
}

@Resolver(() => District)
export class DistrictResolver {
  @Query(() => District, { nullable: true, description: 'One red district (红色片区).' })
  district(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return districtById(context, id)
  }

  @Query(() => DistrictConnection, { description: 'The red districts, oldest first (红色片区列表).' })
  districts(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return listRoutes(context, 'district', page)
  }

  @FieldResolver(() => [Alliance], { description: 'The alliances in it (片区联盟).' })
  async alliances(@Root() { id }: District, @Ctx() context: Context) {
    return (await alliancesOfDistrict(context, id)) ?? []
  }

  @FieldResolver(() => [Route], { description: 'The routes through it (片区风景线).' })
  async routes(@Root() { id }: District, @Ctx() context: Context) {
    return (await routesOfDistrict(context, id)) ?? []
  }
}

@Resolver(() => Alliance)
export class AllianceRoutesResolver {
  @FieldResolver(() => [Route], { description: 'The routes it is on (所在红色风景线).' })
  async routes(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await routesOfAlliance(context, id)) ?? []
  }

  @FieldResolver(() => [District], { description: 'The districts it is in (所在红色片区).' })
  async districts(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await districtsOfAlliance(context, id)) ?? []
  }
}
