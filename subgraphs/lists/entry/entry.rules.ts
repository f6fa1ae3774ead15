import { InvalidInputError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DeadlinePassedError } from './entry.errors.ts'

const longestTitle = 100
const longestDescription = 2000
const longestUnit = 20
const largestQuantity = 1_000_000_000
/** Amounts are kept to the thousandth, so that sums of them are exact. */
const decimals = 3

/** What an entry says of itself. */
export interface EntryText {
  readonly title: string
  readonly description: string
  readonly quantity: number | null
  readonly unit: string | null
}

/** Refuses an entry without a readable title, with an amount that cannot be, or with an amount of nothing in particular. */
export function checkEntry({ title, description, quantity, unit }: EntryText): void {
  checkText('title', title, longestTitle)
  if (description !== '') checkText('description', description, longestDescription)
  if (unit !== null) checkUnit(unit)
  if (quantity === null) return
  checkQuantity(quantity)
  if (unit === null)
    throw new InvalidInputError('unit', {
      zh: '填写数量时须同时填写单位。',
      en: 'A quantity needs a unit.',
    })
}

/** A unit is a word: one that begins with a number has swallowed the quantity. */
function checkUnit(unit: string): void {
  checkText('unit', unit, longestUnit)
  if (/^[^\p{N}]/u.test(unit.trim())) return
  throw new InvalidInputError('unit', {
    zh: `单位“${unit}”不应以数字开头,数量请单独填写。`,
    en: `"${unit}" is no unit: give the number as the quantity.`,
  })
}

/** Refuses amounts that are not above zero, beyond a thousand million, or finer than a thousandth. */
export function checkQuantity(quantity: number): void {
  if (quantity > 0 && quantity <= largestQuantity && Number(quantity.toFixed(decimals)) === quantity) return
  throw new InvalidInputError('quantity', {
    zh: `数量应大于 0、不超过 ${largestQuantity},小数不超过 ${decimals} 位,收到 ${quantity}。`,
    en: `A quantity is above 0, at most ${largestQuantity}, with at most ${decimals} decimals; got ${quantity}.`,
  })
}

/** Refuses a deadline that is over already. Days are ISO dates of the platform's time zone. */
export function checkClaimBy(claimBy: string | null, today: string): void {
  if (isOver(claimBy, today)) throw new DeadlinePassedError('claimBy', claimBy ?? '')
}

/** Whether the last day for claiming lies before today; the day itself still counts. */
export function isOver(claimBy: string | null, today: string): boolean {
  return claimBy !== null && claimBy < today
}
