import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import {
  alliancesNamed,
  checkAbove,
  checkFoundingDay,
  dissolve,
  districtsWith,
  found,
  founderOf,
  link,
  lockWhole,
  partsOf,
  tell,
  unlink,
} from './route.changes.ts'
import { ChangeRouteInput, FoundRouteInput, RouteLinkInput, RoutePayload } from './route.inputs.ts'
import { checkChain, checkLinkable } from './route.rules.ts'

@Resolver()
export class RouteChangesResolver {
  @Mutation(() => RoutePayload, {
    description: 'String adjacent alliances into a route, as a committee above them all (设立红色风景线).',
  })
  async foundRoute(
    @Arg('input', () => FoundRouteInput) input: FoundRouteInput,
    @Ctx() context: MutationContext,
  ): Promise<RoutePayload> {
    const ids = [...new Set(input.allianceIds)]
    const alliances = await alliancesNamed(context, ids, 'allianceIds')
    checkAbove(context, alliances)
    checkFoundingDay(context, input.foundedOn)
    checkLinkable(alliances, input.foundedOn)
    checkChain(alliances)
    const id = await found(context, 'route', input, founderOf(context, alliances))
    await link(context, ['route', id], ['alliance', ids], input.foundedOn)
    await tell(context, { routes: [id] })
    return { route: { id } }
  }

  @Mutation(() => RoutePayload, { description: 'Let an adjacent alliance join a route (联盟加入风景线).' })
  async addToRoute(
    @Arg('input', () => RouteLinkInput) input: RouteLinkInput,
    @Ctx() context: MutationContext,
  ): Promise<RoutePayload> {
    const { routeId: id, allianceId, on } = input
    const before = await partsOf(context, 'route', 'alliance', [id])
    const alliances = await alliancesNamed(context, [...new Set([...before, allianceId])], 'allianceId')
    checkAbove(context, alliances)
    await lockWhole(context, 'route', id, input)
    checkLinkable(
      alliances.filter((alliance) => alliance.id === allianceId),
      on,
    )
    await link(context, ['route', id], ['alliance', [allianceId]], on)
    checkChain(alliances)
    await tell(context, { routes: [id] })
    return { route: { id } }
  }

  @Mutation(() => RoutePayload, {
    description: 'Take an alliance out of a route that holds without it (联盟退出风景线).',
  })
  async removeFromRoute(
    @Arg('input', () => RouteLinkInput) input: RouteLinkInput,
    @Ctx() context: MutationContext,
  ): Promise<RoutePayload> {
    const { routeId: id, allianceId, on } = input
    const before = await partsOf(context, 'route', 'alliance', [id])
    const alliances = await alliancesNamed(context, before, 'allianceId')
    checkAbove(context, alliances)
    await lockWhole(context, 'route', id, input)
    await unlink(context, ['route', id], ['alliance', allianceId], on)
    checkChain(alliances.filter((alliance) => alliance.id !== allianceId))
    await tell(context, { routes: [id] })
    return { route: { id } }
  }

  @Mutation(() => RoutePayload, {
    description: 'Dissolve a route, and take it out of its districts (撤销红色风景线).',
  })
  async dissolveRoute(
    @Arg('input', () => ChangeRouteInput) input: ChangeRouteInput,
    @Ctx() context: MutationContext,
  ): Promise<RoutePayload> {
    const { routeId: id, on } = input
    checkAbove(
      context,
      await alliancesNamed(context, await partsOf(context, 'route', 'alliance', [id]), 'routeId'),
    )
    await lockWhole(context, 'route', id, input)
    const districts = await districtsWith(context, id)
    await dissolve(context, 'route', id, on)
    await tell(context, { routes: [id], districts })
    return { route: { id } }
  }
}
