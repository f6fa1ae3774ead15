import { Category } from '../category/category.ts'
import type { Balance, Flow } from './balance.ts'

/** What went one way in one category and unit. */
export interface Part {
  readonly way: 'GIVEN' | 'TAKEN'
  readonly category: Category
  readonly unit: string | null
  readonly deals: number
  readonly free: number
  /** In `unit`; null where it is not counted. */
  readonly quantity: number | null
}

/** The balance that the parts add up to. Amounts of different units are never added. */
export function balanceOf(parts: readonly Part[]): Balance {
  const [given, taken] = [flowOf(parts, 'GIVEN'), flowOf(parts, 'TAKEN')]
  const byCategory = Map.groupBy(parts, ({ category }) => category)
  const categories = Object.values(Category).flatMap((category) => {
    const own = byCategory.get(category)
    return own ? [{ category, given: flowOf(own, 'GIVEN'), taken: flowOf(own, 'TAKEN') }] : []
  })
  return { given: given.deals, taken: taken.deals, givenFree: given.free, takenFree: taken.free, categories }
}

function flowOf(parts: readonly Part[], way: Part['way']): Flow {
  const own = parts.filter((part) => part.way === way)
  const amounts = new Map<string, number>()
  for (const { unit, quantity } of own)
    if (unit !== null && quantity !== null) amounts.set(unit, (amounts.get(unit) ?? 0) + quantity)
  return {
    deals: sum(own.map(({ deals }) => deals)),
    free: sum(own.map(({ free }) => free)),
    amounts: [...amounts]
      .map(([unit, quantity]) => ({ unit, quantity: Math.round(quantity * 1000) / 1000 }))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
