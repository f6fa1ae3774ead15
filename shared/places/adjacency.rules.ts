/**
 * What is known of where a group of organizations stands: the counties of its members and of its seat (6 digits of the region
 * code), and how many of its members work in each sector, `own` being the sector of the group itself where it has one.
 */
export interface Footprint {
  readonly counties: ReadonlySet<string>
  readonly own: string | null
  readonly sectors: ReadonlyMap<string, number>
}

/** What two groups have in common; adjacent where it is anything. */
export interface Adjacency {
  readonly counties: readonly string[]
  readonly sectors: readonly string[]
}

/** So many members on either side make a trade of both. */
const membersOfTrade = 2
/** These are in every place and tie nobody in trade. */
const nobodysTrade = new Set(['GOVERNMENT', 'SOCIAL_SERVICE', 'EDUCATION', 'HEALTH'])

/**
 * Adjacent in place are groups with members or seats in one county: the platform knows the tree of divisions and no map, so that
 * counties which touch each other are not taken for neighbours. Adjacent in trade are groups of one sector: their own,
 * or that of two of their members at least (document 3, section 3.3: 地域相邻、业缘相近).
 */
export function adjacency(a: Footprint, b: Footprint): Adjacency {
  return {
    counties: [...a.counties].filter((county) => b.counties.has(county)).sort(),
    sectors: tradesOf(a)
      .filter((sector) => tradesOf(b).includes(sector))
      .sort(),
  }
}

export function isAdjacent(a: Footprint, b: Footprint): boolean {
  const { counties, sectors } = adjacency(a, b)
  return counties.length > 0 || sectors.length > 0
}

function tradesOf({ own, sectors }: Footprint): string[] {
  const common = [...sectors].filter(
    ([sector, count]) => count >= membersOfTrade && !nobodysTrade.has(sector),
  )
  const trades = common.map(([sector]) => sector)
  return own === null || trades.includes(own) ? trades : [...trades, own]
}

/** Of groups in a chain those that are not reached from the first over adjacent ones; empty where the chain holds. */
export function unreached<Group extends Footprint>(groups: readonly Group[]): Group[] {
  const [first, ...rest] = groups
  if (!first) return []
  const reached = [first]
  let left = rest
  for (const group of reached) {
    reached.push(...left.filter((other) => isAdjacent(group, other)))
    left = left.filter((other) => !reached.includes(other))
  }
  return left
}
