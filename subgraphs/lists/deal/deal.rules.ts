import { InvalidInputError } from '../../../shared/errors.ts'
import { checkQuantity } from '../entry/entry.rules.ts'
import { converted } from '../entry/units.rules.ts'
import { checkUnmet } from '../need/need.rules.ts'
import type { NeedStatus } from '../need/need-status.ts'
import { checkOnList, remaining } from '../resource/resource.rules.ts'
import type { ResourceStatus } from '../resource/resource-status.ts'
import { CapacityExceededError, ExpiredError, WrongUnitError } from './deal.errors.ts'

export interface Amount {
  readonly quantity: number | null
  readonly unit: string | null
}

/** How much of a resource is offered for a need: what is asked, or else all that the need wants and the resource has. */
export function offeredQuantity(
  need: Amount,
  resource: Amount,
  promised: number,
  asked: number | null,
): number | null {
  const left = remaining(resource.quantity, promised)
  if (left === null) return uncounted(asked)
  const wanted = need.quantity === null ? null : converted(need.quantity, need.unit, resource.unit)
  const quantity = asked ?? (wanted === null ? left : Math.min(wanted, left))
  checkFits(quantity, left, resource.unit)
  return quantity
}

/** Of what is not counted, no amount can be promised. */
function uncounted(asked: number | null): null {
  if (asked === null) return null
  throw new InvalidInputError('quantity', {
    zh: '该资源未填写数量,不能按数量提出。',
    en: 'This resource is not counted; leave the quantity out.',
  })
}

function checkFits(quantity: number, left: number, unit: string | null): void {
  if (left === 0 || quantity > left) throw new CapacityExceededError(quantity, left, unit)
  checkQuantity(quantity)
}

/** What is asked, in the unit of the resource; refused where it is not defined how many of one the other is. */
export function askedQuantity(resource: Amount, quantity: number | null, unit: string | null): number | null {
  if (quantity === null || unit === null) return quantity
  checkQuantity(quantity)
  const amount = converted(quantity, unit, resource.unit)
  if (amount === null) throw new WrongUnitError(unit, resource.unit)
  return amount
}

/** What a need still lacks, on each of so many days; a need that is not counted has no measure. */
export function stillNeeded({ quantity, unit }: Amount, received: number, days: number): Amount {
  if (quantity === null) return { quantity, unit }
  const missing = Math.max(0, Math.round((quantity - received) * 1000))
  return { quantity: missing === 0 ? null : Math.ceil(missing / Math.max(1, days)) / 1000, unit }
}

/** Refuses to promise more of a resource than is left of it. */
export function checkCapacity(resource: Amount, promised: number, quantity: number | null): void {
  const left = remaining(resource.quantity, promised)
  if (left !== null && (quantity ?? 0) > left)
    throw new CapacityExceededError(quantity ?? 0, left, resource.unit)
}

/** What a need gets: in its own unit, and from how many matches. */
export interface Received {
  readonly quantity: number
  readonly matches: number
}

/** Whether a need is met by what it gets in its own unit; one that is not counted, by any match. */
export function isMet(need: Amount, { quantity, matches }: Received): boolean {
  return need.quantity === null ? matches > 0 : quantity >= need.quantity
}

interface Listed<Status> {
  readonly status: Status
  readonly endsOn: string | null
}

/** Both sides must still be to be had. Days are ISO. */
export function checkToBeHad(
  need: Listed<NeedStatus>,
  resource: Listed<ResourceStatus>,
  today: string,
): void {
  checkUnmet(need.status)
  checkOnList(resource.status)
  for (const { endsOn } of [need, resource])
    if (endsOn !== null && endsOn < today) throw new ExpiredError(endsOn)
}
