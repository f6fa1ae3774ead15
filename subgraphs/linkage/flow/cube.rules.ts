import type { Cell, CountedTie, Groups, MonthCube } from './cell.ts'

interface Sum {
  ties: number
  weight: number
  given: number
  taken: number
}

/** Groups by their numbers, in the order of their ids: millions of ties are counted by numbers, not by texts. */
interface Numbered {
  readonly ids: readonly string[]
  readonly numbers: ReadonlyMap<string, readonly number[]>
}

const none: readonly number[] = [0]
const numberings = new WeakMap<Groups, Numbered>()

/** The same for all months that are counted by the same groups; '' for none is the first. */
function numbered(groups: Groups): Numbered {
  const known = numberings.get(groups)
  if (known) return known
  const ids = [...new Set(['', ...[...groups.values()].flat()])].sort()
  const numberOf = new Map(ids.map((id, number) => [id, number]))
  const numbers = new Map([...groups].map(([id, own]) => [id, own.map((group) => numberOf.get(group)!)]))
  const made = { ids, numbers }
  numberings.set(groups, made)
  return made
}

/**
 * Counts ties between groups. A tie counts once for each two groups that its two organizations are in, since they may be in several;
 * the totals count it once.
 */
export function cubeOf(ties: readonly CountedTie[], groups: Groups): MonthCube {
  const { ids, numbers } = numbered(groups)
  const kinds = [...new Set(ties.map(({ kind }) => kind))].sort()
  const sums = new Map<number, Sum>()
  const totals = kinds.map(() => ({ ties: 0, weight: 0 }))
  for (const tie of ties) {
    const kind = kinds.indexOf(tie.kind)
    totals[kind]!.ties += 1
    totals[kind]!.weight += tie.weight
    const placeOf = (one: number, other: number) => (one * ids.length + other) * kinds.length + kind
    countTie(sums, tie, [numbers.get(tie.firstId) ?? none, numbers.get(tie.secondId) ?? none], placeOf)
  }
  return {
    cells: [...sums]
      .sort(([one], [other]) => one - other)
      .map(([place, sum]) => cellAt(place, sum, ids, kinds)),
    totals: kinds.map((kind, place) => [kind, totals[place]!.ties, totals[place]!.weight] as const),
  }
}

function cellAt(place: number, sum: Sum, ids: readonly string[], kinds: readonly CountedTie['kind'][]): Cell {
  const pair = Math.floor(place / kinds.length)
  const [first, second] = [ids[Math.floor(pair / ids.length)]!, ids[pair % ids.length]!]
  return [kinds[place % kinds.length]!, first, second, sum.ties, sum.weight, sum.given, sum.taken]
}

type Place = (one: number, other: number) => number

function countTie(
  sums: Map<number, Sum>,
  tie: CountedTie,
  [firsts, seconds]: readonly [readonly number[], readonly number[]],
  placeOf: Place,
): void {
  if (firsts.length === 1 && seconds.length === 1) {
    const [first, second] = [firsts[0]!, seconds[0]!]
    add(sumOf(sums, first, second, placeOf), tie, first <= second, second <= first)
    return
  }
  const counted = new Map<Sum, { forth: boolean; back: boolean }>()
  for (const first of firsts)
    for (const second of seconds) {
      const sum = sumOf(sums, first, second, placeOf)
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

function sumOf(sums: Map<number, Sum>, one: number, other: number, placeOf: Place): Sum {
  const place = one <= other ? placeOf(one, other) : placeOf(other, one)
  const known = sums.get(place)
  if (known) return known
  const sum = { ties: 0, weight: 0, given: 0, taken: 0 }
  sums.set(place, sum)
  return sum
}
