import { DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { isRecurring, occursOn } from '../../../shared/time-window/time-window.rules.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
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

/** The same for a resource with its windows: one that comes again each week is never used up as a whole. */
export function presentStatus(
  { quantity, windows }: { readonly quantity: number | null; readonly windows: readonly TimeWindow[] },
  promised: number,
): ResourceStatus {
  return isRecurring(windows) ? ResourceStatus.OPEN : statusOf(quantity, promised)
}

/** The days that are promised stay open, and a resource is reserved by the day or as a whole as long as any of it is. */
export function checkReservedDays(
  before: readonly TimeWindow[],
  after: readonly TimeWindow[],
  promised: number,
  days: readonly string[],
): void {
  const closed = days.find((day) => !occursOn(after, day))
  const turns = promised > 0 && isRecurring(before) !== isRecurring(after)
  if (closed === undefined && !turns) return
  throw new InvalidInputError('windows', {
    zh: closed ? `${closed} 已有预约,不能改为不开放。` : '已有对接承诺,不能更改预约方式。',
    en: closed ? `Some of it is promised on ${closed}.` : 'Some of it is promised the present way.',
  })
}

/** The resource stands for an expert of the talent pool. */
export class ExpertResourceError extends DomainError {
  readonly code = 'EXPERT_RESOURCE'

  constructor() {
    super({
      zh: '该资源是人才库中的专家，内容由本人更改；本单位只能撤回。',
      en: 'This resource stands for an expert of the talent pool, who alone changes it; you may only take it off the list.',
    })
  }
}

/** What an expert offers by consent is the expert's to change: who keeps the list only takes it off. */
export function checkKeeperMayChange({ talentId }: { readonly talentId: string | null }): void {
  if (talentId !== null) throw new ExpertResourceError()
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
