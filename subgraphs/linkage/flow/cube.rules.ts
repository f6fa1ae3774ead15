import type { Cell, CountedTie, Groups, MonthCube } from './cell.ts'

const none = ['']

interface Sum {
  readonly kind: CountedTie['kind']
  readonly first: string
  readonly second: string
  ties: number
  weight: number
  given: number
  taken: number
}

/**
 * Counts ties between groups. A tie counts once for each two groups that its two organizations are in, since they may be in several;
 * the totals count it once.
 */
export function cubeOf(ties: readonly CountedTie[], groups: Groups): MonthCube {
  const sums = new Map<string, Sum>()
  const totals = new Map<CountedTie['kind'], [number, number]>()
  for (const tie of ties) {
    const total = totals.get(tie.kind) ?? [0, 0]
    totals.set(tie.kind, [total[0] + 1, total[1] + tie.weight])
    countTie(sums, tie, groups.get(tie.firstId) ?? none, groups.get(tie.secondId) ?? none)
  }
  return {
    cells: [...sums.values()].map(cellOf).sort(byGroups),
    totals: [...totals].map(([kind, [ties, weight]]) => [kind, ties, weight] as const).sort(),
  }
}

function countTie(
  sums: Map<string, Sum>,
  tie: CountedTie,
  firsts: readonly string[],
  seconds: readonly string[],
): void {
  if (firsts.length === 1 && seconds.length === 1) {
    const [first, second] = [firsts[0]!, seconds[0]!]
    add(sumOf(sums, tie, first, second), tie, first <= second, second <= first)
    return
  }
  const counted = new Map<Sum, { forth: boolean; back: boolean }>()
  for (const first of firsts)
    for (const second of seconds) {
      const sum = sumOf(sums, tie, first, second)
      const ways = counted.get(sum) ?? { forth: false, back: false }
      if (first <= second) ways.forth = true
      if (second <= first) ways.back = true
      counted.set(sum, ways)
    }
  for (const [sum, ways] of counted) add(sum, tie, ways.forth, ways.back)
}

/** `forth`: the tie's first organization is in the cell's first group; within one group what is given is taken as well. */
function add(sum: Sum, { weight, direction }: CountedTie, forth: boolean, back: boolean): void {
  sum.ties += 1
  sum.weight += weight
  if ((direction === 1 && forth) || (direction === -1 && back)) sum.given += 1
  if ((direction === 1 && back) || (direction === -1 && forth)) sum.taken += 1
}

function sumOf(sums: Map<string, Sum>, { kind }: CountedTie, one: string, other: string): Sum {
  const [first, second] = one <= other ? [one, other] : [other, one]
  const key = `${kind} ${first} ${second}`
  const known = sums.get(key)
  if (known) return known
  const sum = { kind, first, second, ties: 0, weight: 0, given: 0, taken: 0 }
  sums.set(key, sum)
  return sum
}

function cellOf({ kind, first, second, ties, weight, given, taken }: Sum): Cell {
  return [kind, first, second, ties, weight, given, taken]
}

function byGroups([kind, first, second]: Cell, [otherKind, otherFirst, otherSecond]: Cell): number {
  return compare(first, otherFirst) || compare(second, otherSecond) || compare(kind, otherKind)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
