import { InvalidInputError } from '../../../shared/errors.ts'

/** Above this number of pairs a network is not held in memory. */
export const mostPairs = 200_000

/** A network of more pairs is refused, never cut: a chain through what is left out would not be found. */
export function checkSize(pairs: number): void {
  if (pairs <= mostPairs) return
  throw new InvalidInputError('to', {
    zh: `窗口内联动对数超过 ${mostPairs},请缩短窗口或减少类别。`,
    en: `More than ${mostPairs} pairs did something together in this window; shorten it, or ask for fewer kinds.`,
  })
}
