import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { ResourceStatus } from './resource-status.ts'

interface Capacity {
  readonly quantity: number | null
  readonly unit: string | null
}

/** What is left of a resource, in its unit; null where it is not counted. */
export function remaining(quantity: number | null, promised: number): number | null {
  if (quantity === null) return null
  return Math.max(0, thousandths(quantity) - thousandths(promised)) / 1000
}

/** Amounts are kept to the thousandth; counted in those, their differences are exact. */
function thousandths(amount: number): number {
  return Math.round(amount * 1000)
}

/** Whether a resource is to be had: not when all of it is promised. */
export function statusOf(quantity: number | null, promised: number): ResourceStatus {
  return remaining(quantity, promised) === 0 ? ResourceStatus.EXHAUSTED : ResourceStatus.OPEN
}

/** A resource that was taken off its list stays as it is. */
export function checkOnList(status: ResourceStatus): void {
  if (status !== ResourceStatus.WITHDRAWN) return
  throw new WrongStateError({ zh: '该资源已撤回。', en: 'This resource was withdrawn.' })
}

/** What was promised stays good: it cannot become less than that, nor something counted otherwise. */
export function checkPromises(before: Capacity, after: Capacity, promised: number): void {
  if (promised === 0) return
  if (after.unit !== before.unit)
    throw new InvalidInputError('unit', {
      zh: '已有对接承诺,不能更改单位。',
      en: 'Some of it is promised in the present unit.',
    })
  if (after.quantity !== null && after.quantity < promised)
    throw new InvalidInputError('quantity', {
      zh: `已承诺 ${promised},数量不能少于此数。`,
      en: `${promised} of it is promised; the quantity cannot be less.`,
    })
}
