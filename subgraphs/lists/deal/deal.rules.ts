import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { checkQuantity } from '../entry/entry.rules.ts'
import { MatchStatus } from '../match/match-status.ts'
import { checkUnmet } from '../need/need.rules.ts'
import { NeedStatus } from '../need/need-status.ts'
import { checkOnList, remaining } from '../resource/resource.rules.ts'
import { ResourceStatus } from '../resource/resource-status.ts'
import { CapacityExceededError } from './deal.errors.ts'

interface Amount {
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
  const comparable = need.quantity !== null && need.unit === resource.unit
  const quantity = asked ?? (comparable ? Math.min(need.quantity, left) : left)
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

/** Refuses to promise more of a resource than is left of it. */
export function checkCapacity(resource: Amount, promised: number, quantity: number | null): void {
  const left = remaining(resource.quantity, promised)
  if (left !== null && (quantity ?? 0) > left)
    throw new CapacityExceededError(quantity ?? 0, left, resource.unit)
}

/** Whether a need is met by what it gets in its own unit; one that is not counted, by anything. */
export function isMet(need: Amount, received: number): boolean {
  return need.quantity === null || received >= need.quantity
}

/** Both sides must still be to be had. */
export function checkToBeHad(need: NeedStatus, resource: ResourceStatus): void {
  checkUnmet(need)
  checkOnList(resource)
}

/** Refuses a step that a match in this state cannot take. */
export function checkState(status: MatchStatus, ...allowed: readonly MatchStatus[]): void {
  if (allowed.includes(status)) return
  throw new WrongStateError(
    {
      zh: `当前状态(${statusName[status]})不能执行此操作。`,
      en: `This cannot be done: the match is ${status.toLowerCase()}.`,
    },
    { status },
  )
}

const statusName: Record<MatchStatus, string> = {
  FOUND: '已匹配',
  OFFERED: '已提出',
  ACCEPTED: '已接受',
  DECLINED: '已谢绝',
  LAPSED: '已失效',
}
