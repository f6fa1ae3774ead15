import type { Judgement, Scored } from './scored.ts'

/** How many digits of a division's code name the division of each level, the nearest first, and what sharing it is worth. */
const levels = [
  { digits: 12, worth: 1, zh: '同一村(社区)', en: 'In the same village' },
  { digits: 9, worth: 0.9, zh: '同一乡镇(街道)', en: 'In the same township' },
  { digits: 6, worth: 0.75, zh: '同一旗县区', en: 'In the same county' },
  { digits: 4, worth: 0.3, zh: '同一盟市', en: 'In the same city' },
  { digits: 2, worth: 0.1, zh: '同一省区', en: 'In the same province' },
] as const

/** What comes to who needs it, wherever it is from: the way counts for less. */
const travelling = new Set(['EXPERT', 'FUND', 'MARKET', 'TECHNOLOGY', 'TRAINING'])
const leastOfTravelling = 0.4
/** People have to go there: none go to a room in another city. */
const visited = new Set(['VENUE'])
const farthestVisited = 4

type Placed = Pick<Scored, 'regionCode' | 'root'>

/** How near they are by the tree of divisions; undefined where it is too far to go there. */
export function judgePlace(need: Placed, resource: Placed): Judgement | undefined {
  const shared = sharedDigits(need.regionCode, resource.regionCode)
  const level = levels.find(({ digits }) => digits <= shared)
  if (visited.has(resource.root) && (level?.digits ?? 0) < farthestVisited) return undefined
  const nearness = level?.worth ?? 0
  const worth = travelling.has(resource.root)
    ? leastOfTravelling + (1 - leastOfTravelling) * nearness
    : nearness
  return { worth, zh: level?.zh ?? '不在同一省区', en: level?.en ?? 'In different provinces' }
}

function sharedDigits(one: string, other: string): number {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  return shared
}
