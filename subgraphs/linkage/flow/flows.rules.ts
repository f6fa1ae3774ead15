import { InvalidInputError } from '../../../shared/errors.ts'
import type { Cell, Counts, MonthCube } from './cell.ts'
import type { Period } from './dimension.ts'
import { type Month, periodOf } from './period.rules.ts'

/** What was counted over a window: for each period the cells by the places of their groups. */
export interface Counted {
  /** Ids in order; '' for none. */
  readonly groups: readonly string[]
  readonly periods: readonly string[]
  /** By period; keys are `first * groups + second`. */
  readonly cells: readonly ReadonlyMap<number, Counts>[]
  readonly totals: readonly { readonly ties: number; readonly weight: number }[]
}

interface Asked {
  readonly months: readonly Month[]
  readonly by: `${Period}`
  readonly kinds: ReadonlySet<string>
}

/** Adds the months of a window up to its periods. */
export function addUp(cubes: ReadonlyMap<Month, MonthCube>, { months, by, kinds }: Asked): Counted {
  const periods = [...new Set(months.map((month) => periodOf(month, by)))]
  const counted = months.map((month) => cubes.get(month) ?? { cells: [], totals: [] })
  const ofKinds = counted.map(({ cells }) => cells.filter(([kind]) => kinds.has(kind)))
  const groups = [...new Set(ofKinds.flat().flatMap(([, first, second]) => [first, second]))].sort()
  const places = new Map(groups.map((id, place) => [id, place]))
  const cells = periods.map(() => new Map<number, Counts>())
  const totals = periods.map(() => ({ ties: 0, weight: 0 }))
  for (const [index, month] of months.entries()) {
    const period = periods.indexOf(periodOf(month, by))
    for (const cell of ofKinds[index]!) put(cells[period]!, cell, places)
    for (const [kind, ties, weight] of counted[index]!.totals) {
      if (!kinds.has(kind)) continue
      totals[period]!.ties += ties
      totals[period]!.weight += weight
    }
  }
  return { groups, periods, cells, totals }
}

function put(cells: Map<number, Counts>, cell: Cell, places: ReadonlyMap<string, number>): void {
  const [, first, second, ties, weight, given, taken] = cell
  const key = places.get(first)! * places.size + places.get(second)!
  const sum = cells.get(key)
  cells.set(key, {
    ties: (sum?.ties ?? 0) + ties,
    weight: (sum?.weight ?? 0) + weight,
    given: (sum?.given ?? 0) + given,
    taken: (sum?.taken ?? 0) + taken,
  })
}

/** What was made of a window's counts stays as long as they do. */
const made = new WeakMap<Counted, Map<'ties' | 'given', number[][][]>>()
const largestMatrix = 1_000_000

/**
 * A matrix for each period. Of ties it is symmetric; of what was given, the row gave to the column. The diagonal is what a group
 * did within itself.
 */
export function matrices(counted: Counted, of: 'ties' | 'given'): readonly number[][][] {
  const kept = made.get(counted) ?? new Map<'ties' | 'given', number[][][]>()
  made.set(counted, kept)
  const known = kept.get(of) ?? makeMatrices(counted, of)
  kept.set(of, known)
  return known
}

function makeMatrices({ groups, cells }: Counted, of: 'ties' | 'given'): number[][][] {
  const size = groups.length
  if (size * size * cells.length > largestMatrix)
    throw new InvalidInputError('by', {
      zh: `矩阵过大(${size} 组 × ${size} 组 × ${cells.length} 个周期),请改用 cells。`,
      en: `A matrix of ${size} × ${size} groups and ${cells.length} periods is too large; ask for cells.`,
    })
  return cells.map((period) => {
    const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    for (const [key, counts] of period) {
      const [first, second] = [Math.floor(key / size), key % size]
      matrix[second]![first] = of === 'ties' ? counts.ties : counts.taken
      matrix[first]![second] = of === 'ties' ? counts.ties : counts.given
    }
    return matrix
  })
}
