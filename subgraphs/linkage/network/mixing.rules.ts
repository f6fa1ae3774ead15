import type { Edge } from './network.ts'

const none = ['']

/**
 * How far who are alike keep to each other: 1 where all pairs are alike, 0 where it is as chance has it, below 0 where unlike ones
 * seek each other: r = (Σ e_ii − Σ a_i²) / (1 − Σ a_i²) with e_ij the share of pair ends between i and j and a_i those at i (M. E. J. Newman,
 * Mixing patterns in networks, Phys. Rev. E 67, 026126, 2003, equation 2). Who is of several counts for each in part, and those of none
 * are a group like others. 1 where all are of one, null where there is no pair.
 */
export function assortativityOf(
  edges: readonly Pick<Edge, 'first' | 'second'>[],
  groups: ReadonlyMap<string, readonly string[]>,
): number | null {
  const ends = new Map<string, number>()
  let pairs = 0
  let alike = 0
  for (const { first, second } of edges) {
    const [ones, others] = [groups.get(first) ?? none, groups.get(second) ?? none]
    pairs += 1
    alike += ones.filter((one) => others.includes(one)).length / (ones.length * others.length)
    for (const one of ones) ends.set(one, (ends.get(one) ?? 0) + 1 / ones.length)
    for (const other of others) ends.set(other, (ends.get(other) ?? 0) + 1 / others.length)
  }
  if (pairs === 0) return null
  if (ends.size === 1) return 1
  const expected = [...ends.values()].reduce((sum, end) => sum + (end / (2 * pairs)) ** 2, 0)
  return (alike / pairs - expected) / (1 - expected)
}
