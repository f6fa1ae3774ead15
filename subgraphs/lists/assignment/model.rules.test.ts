import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Amounts,
  type Candidate,
  gapOf,
  itemsOf,
  type Problem,
  problemOf,
  provenBound,
  worthOf,
} from './model.rules.ts'
import { solve } from './solve.ts'

const amount = fc.integer({ min: 1, max: 4 })
const counted =
  (prefix: string) =>
  (quantity: number, index: number): Amounts => ({ id: `${prefix}${index}`, quantity, unit: '场' })

/** Up to three needs and three resources with whole amounts, and some of the pairs between them. */
const small = fc
  .record({
    needs: fc.array(amount, { minLength: 1, maxLength: 3 }),
    resources: fc.array(amount, { minLength: 1, maxLength: 3 }),
    scores: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ needs, resources, scores }) => {
    const candidates: Candidate[] = needs.flatMap((_, n) =>
      resources.map((_, r) => ({
        matchId: `m${n}${r}`,
        needId: `n${n}`,
        resourceId: `r${r}`,
        score: scores[n * 3 + r]! / 10,
      })),
    )
    return problemOf(needs.map(counted('n')), resources.map(counted('r')), candidates)
  })

/** The best worth by trying every whole amount for every pair: a vertex of a transportation problem is whole. */
function bruteForce({ candidates, needs, resources }: Problem): number {
  const wants = new Map(needs.map(({ id, quantity }) => [id, quantity!]))
  const haves = new Map(resources.map(({ id, quantity }) => [id, quantity!]))
  const best = (column: number): number => {
    const candidate = candidates[column]
    if (!candidate) return 0
    const { needId, resourceId, score } = candidate
    const [want, have] = [wants.get(needId)!, haves.get(resourceId)!]
    const whole = needs.find(({ id }) => id === needId)!.quantity!
    let most = 0
    for (let given = 0; given <= Math.min(want, have); given++) {
      wants.set(needId, want - given)
      haves.set(resourceId, have - given)
      most = Math.max(most, (score * given) / whole + best(column + 1))
    }
    wants.set(needId, want)
    haves.set(resourceId, have)
    return most
  }
  return best(0)
}

test('the solver finds what trying everything finds, the bound proves it, and amounts are whole', async () => {
  await fc.assert(
    fc.asyncProperty(small, async (problem) => {
      const solution = await solve(problem.model)
      const items = itemsOf(problem, solution)
      const best = bruteForce(problem)
      expect(worthOf(items)).toBeCloseTo(best, 6)
      const bound = provenBound(problem.model, solution.price)
      expect(bound).toBeGreaterThanOrEqual(best - 1e-6)
      expect(gapOf(worthOf(items), bound)).toBeLessThan(1e-6)
      for (const { quantity } of items) expect(Number.isInteger(quantity)).toBe(true)
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('the bound holds whatever the prices', () => {
  const prices = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(small, prices, (problem, all) => {
      const bound = provenBound(problem.model, Float64Array.from(all.slice(0, problem.resources.length)))
      expect(bound).toBeGreaterThanOrEqual(bruteForce(problem) - 1e-9)
    }),
  )
})

test('no rounding exceeds what is left or what is needed, even where a solver is off a little', () => {
  fc.assert(
    fc.property(
      small,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
      (problem, shares) => {
        const share = Float64Array.from(problem.candidates, (_, column) => shares[column]!)
        const items = itemsOf(problem, { share, price: new Float64Array(), iterations: 0 })
        const total = (of: (item: (typeof items)[number]) => boolean) =>
          items.filter(of).reduce((sum, { quantity }) => sum + Math.round(quantity! * 1000), 0)
        for (const { id, quantity } of problem.resources)
          expect(total((item) => item.resourceId === id)).toBeLessThanOrEqual(quantity! * 1000)
        for (const { id, quantity } of problem.needs)
          expect(total((item) => item.needId === id)).toBeLessThanOrEqual(quantity! * 1000 + 3)
      },
    ),
  )
})

const pair = { matchId: 'm', needId: 'n', resourceId: 'r', score: 0.5 }
const one = async (need: Omit<Amounts, 'id'>, resource: Omit<Amounts, 'id'>) => {
  const problem = problemOf([{ id: 'n', ...need }], [{ id: 'r', ...resource }], [pair])
  return itemsOf(problem, await solve(problem.model)).map(({ quantity, share }) => [quantity, share])
}

test.each([
  ['the same unit', [4, '场'], [10, '场'], [[4, 1]]],
  ['less than is needed', [4, '场'], [1, '场'], [[1, 0.25]]],
  ['a unit that converts', [500, '公斤'], [2, '吨'], [[0.5, 1]]],
  ['a finer unit', [0.5, '吨'], [2000, '公斤'], [[500, 1]]],
  ['a unit that does not', [4, '场'], [10, '天'], []],
  ['a resource that is not counted', [4, '场'], [null, null], [[null, 1]]],
  ['neither counted', [null, null], [null, null], [[null, 1]]],
  ['a need that is not counted, of a resource that is', [null, null], [10, '场'], []],
] as const)('%s', async (_, [needed, needUnit], [had, unit], items) => {
  expect(await one({ quantity: needed, unit: needUnit }, { quantity: had, unit })).toEqual(items)
})
