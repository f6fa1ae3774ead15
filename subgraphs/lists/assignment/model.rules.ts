import { converted } from '../entry/units.rules.ts'

/** A need with what it still lacks, or a resource with what is left of it; null where it is not counted. */
export interface Amounts {
  readonly id: string
  readonly quantity: number | null
  readonly unit: string | null
}

/** A resource that was found for a need, with how well they fit, 0–1. */
export interface Candidate {
  readonly matchId: string
  readonly needId: string
  readonly resourceId: string
  readonly score: number
}

/**
 * The assignment as a linear program: a column for each candidate, the share of the need that the resource meets.
 * Of each need no more than all of it is met: its row is `sum of shares ≤ 1`. Of each counted resource no more is given
 * than is left: its row is `sum of load × share ≤ 1`, where a load is the need's amount by that of the resource. This is
 * a transportation problem: where all amounts are whole thousandths, so are those of every vertex, so that no integer
 * program is needed.
 */
export interface Model {
  readonly needs: number
  readonly resources: number
  readonly score: Float64Array
  readonly needRow: Int32Array
  /** −1 where the resource is not counted. */
  readonly resourceRow: Int32Array
  readonly load: Float64Array
}

/** A model with what its rows and columns stand for. */
export interface Problem {
  readonly model: Model
  readonly candidates: readonly Candidate[]
  readonly needs: readonly Amounts[]
  readonly resources: readonly Amounts[]
}

/** What is proposed: `quantity` in the resource's unit, null where it is not counted; the share of the need, 0–1. */
export interface Item extends Candidate {
  readonly quantity: number | null
  readonly share: number
}

/** What was found: the share of every column, and a price for each counted resource's capacity. */
export interface Solution {
  readonly share: Float64Array
  readonly price: Float64Array
  readonly iterations: number
}

/** The model of those candidates whose amounts can be compared; whose cannot, is left out: nothing is guessed. */
export function problemOf(
  needs: readonly Amounts[],
  resources: readonly Amounts[],
  candidates: readonly Candidate[],
): Problem {
  const needOf = new Map(needs.map((need, row) => [need.id, { need, row }]))
  const resourceOf = new Map(resources.map((resource, row) => [resource.id, { resource, row }]))
  const columns = candidates.flatMap((candidate) => {
    const [want, have] = [needOf.get(candidate.needId), resourceOf.get(candidate.resourceId)]
    const load = want && have ? loadOf(want.need, have.resource) : null
    if (!want || !have || load === null || candidate.score <= 0) return []
    const isCounted = have.resource.quantity !== null
    return [{ candidate, load, needRow: want.row, resourceRow: isCounted ? have.row : -1 }]
  })
  const model = {
    needs: needs.length,
    resources: resources.length,
    score: Float64Array.from(columns, ({ candidate }) => candidate.score),
    needRow: Int32Array.from(columns, ({ needRow }) => needRow),
    resourceRow: Int32Array.from(columns, ({ resourceRow }) => resourceRow),
    load: Float64Array.from(columns, ({ load }) => load),
  }
  return { model, candidates: columns.map(({ candidate }) => candidate), needs, resources }
}

/** How much of what is left of the resource all of the need takes; 0 of what is not counted, null where it is not defined. */
function loadOf(need: Amounts, resource: Amounts): number | null {
  if (resource.quantity === null) return 0
  if (need.quantity === null || resource.quantity <= 0) return null
  const wanted = inUnitOf(need.quantity, need.unit, resource.unit)
  return wanted === null || wanted <= 0 ? null : wanted / resource.quantity
}

/** Converted towards the finer unit, where it is exact to the thousandth. */
function inUnitOf(quantity: number, from: string | null, to: string | null): number | null {
  if (from !== null && from === to) return quantity
  const forth = converted(1, from, to)
  if (forth === null) return null
  const back = converted(1, to, from)
  return forth >= 1 || !back ? converted(quantity, from, to) : quantity / back
}

/** What a solution proposes, in whole thousandths of the resource's unit, rounded down so that no capacity is exceeded. */
export function itemsOf({ candidates, model, needs, resources }: Problem, { share }: Solution): Item[] {
  const left = resources.map(({ quantity }) => Math.round((quantity ?? 0) * 1000))
  const open = needs.map(() => 1)
  return candidates.flatMap((candidate, column) => {
    const [row, need] = [model.resourceRow[column]!, model.needRow[column]!]
    const part = Math.min(share[column]!, open[need]!)
    if (row < 0) return part < 1e-6 ? [] : taken(part, null)
    const whole = model.load[column]! * (resources[row]!.quantity ?? 0) * 1000
    const ticks = Math.min(Math.floor(part * whole + 1e-4), left[row]!)
    if (ticks < 1) return []
    left[row]! -= ticks
    return taken(Math.min(ticks / whole, open[need]!), ticks / 1000)

    function taken(met: number, quantity: number | null): Item[] {
      open[need]! -= met
      return [{ ...candidate, quantity, share: Math.min(1, met) }]
    }
  })
}

/** The worth of a proposal: a need that is wholly met by what fits perfectly counts 1. */
export function worthOf(items: readonly Item[]): number {
  return items.reduce((sum, { score, share }) => sum + score * share, 0)
}

/**
 * What no assignment can exceed, proven by the prices alone, whatever the solver says of itself: capacity is sold at its
 * price, and each need keeps the most that any of its candidates is worth beyond what it costs (weak duality).
 */
export function provenBound(model: Model, price: Float64Array): number {
  const kept = new Float64Array(model.needs)
  const prices = price.map((each) => Math.abs(each))
  for (let column = 0; column < model.score.length; column++) {
    const [need, resource] = [model.needRow[column]!, model.resourceRow[column]!]
    const cost = resource < 0 ? 0 : model.load[column]! * prices[resource]!
    kept[need] = Math.max(kept[need]!, model.score[column]! - cost)
  }
  const total = (parts: Float64Array) => parts.reduce((sum, part) => sum + part, 0)
  return total(kept) + total(prices)
}

/** How far a value may be from the best, at most: 0 is proven best, 0.01 within one percent. */
export function gapOf(value: number, bound: number): number {
  return bound <= 0 ? 0 : Math.max(0, (bound - value) / bound)
}
