import type { Context } from '../../../shared/graph/context.ts'
import { readAsOf } from '../progress/as-of.reads.ts'
import { TieKind } from '../tie/tie-kind.ts'
import type { Counts } from './cell.ts'
import { readCounted } from './counted.reads.ts'
import type { Dimension, Period } from './dimension.ts'
import type { Counted } from './flows.rules.ts'
import type { FlowCell, FlowGroup, Flows } from './flows.ts'
import { groupNames } from './groups.reads.ts'
import { monthsOf } from './period.rules.ts'

export interface FlowsAsked {
  readonly dimension: `${Dimension}`
  readonly from: string
  readonly to: string
  readonly by: `${Period}`
  readonly kinds?: readonly `${TieKind}`[] | null
}

/** The flows with what their matrices and cells are made from. */
export type CountedFlows = Flows & { readonly counted: Counted }

const millionths = 1_000_000

const counts = {
  zh: '按组织当前所在分组统计;同属多个分组的组织在各组分别计数,合计中每条联动只计一次。',
  en: 'Ties by the groups in which organizations are now; who is in several counts in each, and once in the totals.',
}

/** What flows between groups over whole months. */
export async function readFlows(context: Context, asked: FlowsAsked): Promise<CountedFlows> {
  const months = monthsOf(asked.from, asked.to)
  const kinds = asked.kinds ?? Object.values(TieKind)
  const asOf = await readAsOf(context)
  const counted = await readCounted(context.db, asked.dimension, { months, by: asked.by, kinds })
  const names = await groupNames(context.db, counted.groups)
  return {
    ...asked,
    kinds,
    counts: counts[context.locale],
    asOf,
    periods: counted.periods,
    groups: counted.groups.map((id) => groupOf(id, names)),
    totals: counted.totals.map(({ ties, weight }, place) => ({
      period: counted.periods[place]!,
      ties,
      weight: weight / millionths,
    })),
    counted,
  }
}

function groupOf(id: string, names: ReadonlyMap<string, string>): FlowGroup {
  return id === '' ? { key: null, name: null } : { key: id, name: names.get(id) ?? id }
}

/** The cells period by period, those with the most ties first. */
export function cellsOf({ counted, groups }: CountedFlows, first: number): FlowCell[] {
  const size = groups.length
  const cells: FlowCell[] = []
  for (const [place, period] of counted.cells.entries()) {
    const most = [...period]
      .sort(([key, one], [other, two]) => two.ties - one.ties || key - other)
      .slice(0, first - cells.length)
    for (const [key, counts] of most)
      cells.push(
        cellOf(counted.periods[place]!, counts, [groups[Math.floor(key / size)]!, groups[key % size]!]),
      )
  }
  return cells
}

function cellOf(period: string, counts: Counts, [first, second]: readonly [FlowGroup, FlowGroup]): FlowCell {
  return { ...counts, period, weight: counts.weight / millionths, first, second }
}
