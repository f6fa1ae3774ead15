import type { Context } from '../../../shared/graph/context.ts'
import { visibleOrganizations } from '../organization/organization.reads.ts'
import { readAsOf } from '../progress/as-of.reads.ts'
import { TieKind } from '../tie/tie-kind.ts'
import type { Window } from '../window/window.ts'
import { type AreaNetwork, areaNetwork } from './area-network.ts'
import type { Linkage, OrganizationLinkage } from './linkage.ts'
import type { Position } from './network.ts'

/** The figures of an area with the network that they are made from. */
export type AreaLinkage = Linkage & { readonly network: AreaNetwork }

const counts = {
  zh: '区域内现有组织之间的联动;每对共同参与者计一条。',
  en: 'Ties among the organizations that are in the area now, one for each two that took part in an act.',
}

/** The figures of an area in a window. */
export async function readLinkage(context: Context, areaId: string, window: Window): Promise<AreaLinkage> {
  const asOf = await readAsOf(context)
  const network = await areaNetwork(context.db, areaId, window)
  const { area, edges, measured, sectorMixing, levelMixing } = network
  const { communities, ...whole } = measured.whole
  return {
    ...whole,
    areaId,
    name: area.name,
    from: window.from,
    to: window.to,
    kinds: window.kinds ?? Object.values(TieKind),
    counts: counts[context.locale],
    asOf,
    organizationCount: area.organizations.length,
    tieCount: edges.reduce((sum, { ties }) => sum + ties, 0),
    pairCount: edges.length,
    communityCount: communities,
    sectorMixing,
    levelMixing,
    network,
  }
}

/** The organizations of an area that the viewer may see figures of, those between most others first. */
export async function positionsIn(
  context: Context,
  { measured }: AreaNetwork,
  { first, only }: { first: number; only: readonly string[] | null },
): Promise<OrganizationLinkage[]> {
  const wanted = only ? measured.positions.filter(({ id }) => only.includes(id)) : measured.positions
  const seen = await visibleOrganizations(
    context,
    wanted.map(({ id }) => id),
  )
  return wanted
    .filter(({ id }) => seen.has(id))
    .sort((one, other) => (other.betweenness ?? 0) - (one.betweenness ?? 0) || other.ties - one.ties)
    .slice(0, first)
    .map(shown)
}

function shown({ id, ...position }: Position): OrganizationLinkage {
  return { organization: { id }, ...position }
}
