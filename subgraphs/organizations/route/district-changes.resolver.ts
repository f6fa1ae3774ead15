import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import {
  alliancesNamed,
  alliancesOfDistrict,
  checkAbove,
  checkFoundingDay,
  dissolve,
  found,
  founderOf,
  link,
  lockWhole,
  type PartTable,
  partsOf,
  routesNamed,
  tell,
  unlink,
} from './route.changes.ts'
import {
  ChangeDistrictInput,
  DistrictLinkInput,
  DistrictPayload,
  FoundDistrictInput,
} from './route.inputs.ts'
import { checkCluster, checkLinkable } from './route.rules.ts'

@Resolver()
export class DistrictChangesResolver {
  @Mutation(() => DistrictPayload, {
    description:
      'Cluster alliances and routes into a district, as a committee above them all (设立红色片区).',
  })
  async foundDistrict(
    @Arg('input', () => FoundDistrictInput) input: FoundDistrictInput,
    @Ctx() context: MutationContext,
  ): Promise<DistrictPayload> {
    const [own, routes] = [[...new Set(input.allianceIds)], [...new Set(input.routeIds ?? [])]]
    await routesNamed(context, routes, 'routeIds')
    const all = new Set([...own, ...(await partsOf(context, 'route', 'alliance', routes))])
    const alliances = await alliancesNamed(context, [...all], 'allianceIds')
    checkAbove(context, alliances)
    checkFoundingDay(context, input.foundedOn)
    checkLinkable(alliances, input.foundedOn)
    checkCluster(alliances)
    const id = await found(context, 'district', input, founderOf(context, alliances))
    await link(context, ['district', id], ['alliance', own], input.foundedOn)
    await link(context, ['district', id], ['route', routes], input.foundedOn)
    await tell(context, { districts: [id] })
    return { district: { id } }
  }

  @Mutation(() => DistrictPayload, {
    description: 'Let an alliance or a route join a district (加入红色片区).',
  })
  async addToDistrict(
    @Arg('input', () => DistrictLinkInput) input: DistrictLinkInput,
    @Ctx() context: MutationContext,
  ): Promise<DistrictPayload> {
    const { districtId: id, on } = input
    const [part, partId] = partOf(input)
    if (part === 'route') await routesNamed(context, [partId], 'routeId')
    const joining = part === 'alliance' ? [partId] : await partsOf(context, 'route', 'alliance', [partId])
    const before = await alliancesOfDistrict(context, id)
    const alliances = await alliancesNamed(context, [...new Set([...before, ...joining])], `${part}Id`)
    checkAbove(context, alliances)
    await lockWhole(context, 'district', id, input)
    checkLinkable(
      alliances.filter((alliance) => joining.includes(alliance.id)),
      on,
    )
    await link(context, ['district', id], [part, [partId]], on)
    await tell(context, { districts: [id] })
    return { district: { id } }
  }

  @Mutation(() => DistrictPayload, {
    description: 'Take an alliance or a route out of a district (退出红色片区).',
  })
  async removeFromDistrict(
    @Arg('input', () => DistrictLinkInput) input: DistrictLinkInput,
    @Ctx() context: MutationContext,
  ): Promise<DistrictPayload> {
    const { districtId: id, on } = input
    checkAbove(context, await alliancesNamed(context, await alliancesOfDistrict(context, id), 'districtId'))
    await lockWhole(context, 'district', id, input)
    await unlink(context, ['district', id], partOf(input), on)
    checkCluster((await alliancesOfDistrict(context, id)).map((left) => ({ id: left })))
    await tell(context, { districts: [id] })
    return { district: { id } }
  }

  @Mutation(() => DistrictPayload, { description: 'Dissolve a district (撤销红色片区).' })
  async dissolveDistrict(
    @Arg('input', () => ChangeDistrictInput) input: ChangeDistrictInput,
    @Ctx() context: MutationContext,
  ): Promise<DistrictPayload> {
    const { districtId: id, on } = input
    checkAbove(context, await alliancesNamed(context, await alliancesOfDistrict(context, id), 'districtId'))
    await lockWhole(context, 'district', id, input)
    await dissolve(context, 'district', id, on)
    await tell(context, { districts: [id] })
    return { district: { id } }
  }
}

/** Exactly one of the two is named. */
function partOf({ allianceId, routeId }: DistrictLinkInput): readonly [PartTable, string] {
  if (allianceId != null && routeId == null) return ['alliance', allianceId]
  if (routeId != null && allianceId == null) return ['route', routeId]
  throw new InvalidInputError('allianceId', {
    zh: '请指定 allianceId 或 routeId 之一。',
    en: 'Give either allianceId or routeId.',
  })
}
