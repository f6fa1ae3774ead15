import { converted } from '../entry/units.rules.ts'
import type { Judgement, Scored } from './scored.ts'

/** What it is worth that amounts cannot be compared: nothing is guessed. */
const unknown = 0.5

type Counted = Pick<Scored, 'left' | 'unit'>

/** How much of what is still wanted is still to be had; null where the need is not counted. */
export function judgeAmount(need: Counted, resource: Counted): Judgement | null {
  if (need.left === null || need.left === 0) return null
  if (resource.left === null)
    return { worth: unknown, zh: '资源未注明数量', en: 'The resource names no amount' }
  const had = converted(resource.left, resource.unit, need.unit)
  if (had === null)
    return { worth: unknown, zh: '计量单位不同,无法比较', en: 'Amounts in units that cannot be compared' }
  const worth = Math.min(1, had / need.left)
  const [has, wants] = [amount(had, need.unit), amount(need.left, need.unit)]
  return worth < 1
    ? { worth, zh: `可满足部分:需 ${wants},余 ${has}`, en: `A part: ${has} left of ${wants} wanted` }
    : { worth, zh: `数量足够:需 ${wants},余 ${has}`, en: `Enough: ${has} left, ${wants} wanted` }
}

function amount(quantity: number, unit: string | null): string {
  return `${Math.round(quantity * 1000) / 1000} ${unit ?? ''}`.trim()
}
