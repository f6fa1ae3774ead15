import type { Context } from '../../../shared/graph/context.ts'
import { type Area, readArea } from '../network/area.reads.ts'
import { changesIn } from '../network/edges.reads.ts'
import { visibleOrganizations } from '../organization/organization.reads.ts'
import { readAsOf } from '../progress/as-of.reads.ts'
import { kept } from '../progress/kept.ts'
import { TieKind } from '../tie/tie-kind.ts'
import { readCountedPairs, type TwoWindows } from './comparison.reads.ts'
import { type Compared, compare, type PairChange, sumsOf } from './comparison.rules.ts'
import type { LinkageComparison, PartnerChange, WindowLinkage } from './comparison.ts'
import { daysIn } from './route-windows.rules.ts'

/** A comparison with the pairs that it is made from. */
export type FoundComparison = LinkageComparison & { readonly compared: Compared }

interface Work {
  readonly area: Area
  readonly compared: Compared
}

const comparisons = kept<Work>(50)

const counts = {
  zh: '区域内现有组织之间的联动;每对共同参与者计一条;增长按日均计算。',
  en: 'Ties among the organizations that are in the area now, one for each two that took part in an act; growth by the day.',
}

interface Asked {
  readonly areaId: string
  /** Of a route that is no longer. */
  readonly dissolvedOn?: string | null
  readonly windows: TwoWindows
  readonly kinds?: readonly `${TieKind}`[] | null | undefined
}

interface AskedInFull extends Asked {
  readonly dissolvedOn: string | null
  readonly kinds: readonly `${TieKind}`[]
}

/** What changed in an area between two windows. */
export async function compareWindows(
  context: Context,
  { areaId, dissolvedOn = null, windows, kinds: only }: Asked,
): Promise<FoundComparison> {
  const asOf = await readAsOf(context)
  const kinds = only ?? Object.values(TieKind)
  const { area, compared } = await workOut(context, { areaId, dissolvedOn, windows, kinds })
  const all = sumsOf(compared.kinds)
  const pairs = { before: compared.lost, after: compared.gained }
  const figures = (window: 'before' | 'after'): WindowLinkage => {
    const pairCount = pairs[window].length + compared.kept.length
    return {
      ...windows[window],
      tieCount: all[window],
      pairCount,
      density: densityOf(area.organizations.length, pairCount),
    }
  }
  return {
    ...{ areaId, name: area.name, kinds, counts: counts[context.locale], asOf },
    organizationCount: area.organizations.length,
    before: figures('before'),
    after: figures('after'),
    byKind: compared.kinds,
    gainedCount: compared.gained.length,
    lostCount: compared.lost.length,
    keptCount: compared.kept.length,
    compared,
  }
}

/** Once for each state of the ties of both windows, and of where organizations stand. */
async function workOut({ db }: Context, { areaId, dissolvedOn, windows, kinds }: AskedInFull): Promise<Work> {
  const spans = [windows.before, windows.after]
  const [from, to] = [spans.map((span) => span.from).sort()[0]!, spans.map((span) => span.to).sort()[1]!]
  const key = JSON.stringify([areaId, dissolvedOn, windows, kinds, await changesIn(db, { from, to })])
  return comparisons(db, key, async () => {
    const area = await readArea(db, areaId, dissolvedOn)
    const counted = await readCountedPairs(db, area.organizations, windows, kinds)
    const days = { before: daysIn(windows.before), after: daysIn(windows.after) }
    return { area, compared: compare(counted, kinds, days) }
  })
}

function densityOf(organizations: number, pairs: number): number | null {
  return organizations < 2 ? null : pairs / ((organizations * (organizations - 1)) / 2)
}

/** Of pairs the first whose one side the viewer belongs to or stands above. */
export async function shownPairs(
  context: Context,
  pairs: readonly PairChange[],
  first: number,
): Promise<PartnerChange[]> {
  const ids = [...new Set(pairs.flatMap((pair) => [pair.first, pair.second]))]
  const seen = await visibleOrganizations(context, ids)
  return pairs
    .filter((pair) => seen.has(pair.first) || seen.has(pair.second))
    .slice(0, first)
    .map(({ before, after, ...pair }) => ({
      organizations: [{ id: pair.first }, { id: pair.second }],
      before,
      after,
    }))
}
