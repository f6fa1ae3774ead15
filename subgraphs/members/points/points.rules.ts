/** One thing that earns or costs points. Points are in hundredths, so that sums are exact. */
export interface Item {
  readonly code: string
  /** For one time, or for one hour; negative where it costs. */
  readonly points: number
  /** The most that it earns, or costs, in a year; null without a limit. */
  readonly cap: number | null
  readonly perHour: boolean
  /** The kind of activity whose attendance earns it; null where it is entered by hand. */
  readonly activityKind: string | null
  /** That it happened takes the whole score down to `vetoTo`. */
  readonly veto: boolean
}

/** One version of an organization's rules (document 3, 9.1); a member's year is counted by it. */
export interface Rules {
  readonly base: number
  readonly floor: number
  readonly ceiling: number | null
  readonly vetoTo: number
}

/** What has been entered: so many times, or hours, of an item; a counter-entry has the opposite of both. */
export interface Entry {
  readonly rulesId: string
  readonly item: Item
  readonly quantity: number
  readonly points: number
}

/** What a quantity of an item comes to, in whole hundredths. */
export function pointsFor({ points, veto }: Item, quantity: number): number {
  return veto ? 0 : Math.round(points * quantity)
}

/** The score of a year: the base with every item up to its cap, within floor and ceiling; a veto that stands overrides all of it. */
export function scoreOf(rules: Rules, entries: readonly Entry[]): { score: number; vetoed: boolean } {
  const items = [...Map.groupBy(entries, ({ rulesId, item }) => `${rulesId} ${item.code}`).values()]
  const vetoed = items.some((each) => each[0]!.item.veto && sum(each, 'quantity') > 0)
  if (vetoed) return { score: rules.vetoTo, vetoed }
  const earned = items.reduce((total, each) => total + capped(each[0]!.item, sum(each, 'points')), rules.base)
  return { score: Math.min(Math.max(earned, rules.floor), rules.ceiling ?? Infinity), vetoed }
}

function capped({ cap }: Item, points: number): number {
  return cap === null ? points : Math.min(Math.max(points, -cap), cap)
}

function sum(entries: readonly Entry[], of: 'quantity' | 'points'): number {
  return entries.reduce((total, entry) => total + entry[of], 0)
}

/** Attendance as it is now: who came, and how many hours each gave. */
export interface Attendance {
  readonly memberId: string
  readonly hours: number
}

/** What has to be entered so that what stands becomes what should: what is there already is left, the rest countered. */
export function missing(
  wanted: ReadonlyMap<string, number>,
  standing: ReadonlyMap<string, number>,
): Map<string, number> {
  const keys = new Set([...wanted.keys(), ...standing.keys()])
  const differences = [...keys].map(
    (key) => [key, round((wanted.get(key) ?? 0) - (standing.get(key) ?? 0))] as const,
  )
  return new Map(differences.filter(([, difference]) => difference !== 0))
}

/** Hours have two decimals at most. */
function round(quantity: number): number {
  return Math.round(quantity * 100) / 100
}
