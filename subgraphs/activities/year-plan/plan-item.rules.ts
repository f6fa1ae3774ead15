import { DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { checkReason } from '../text/text.rules.ts'
import { ActivityScale, PlanItemStatus } from './plan-item-status.ts'

const words: Readonly<Record<PlanItemStatus, { zh: string; en: string }>> = {
  OFFERED: { zh: '待选', en: 'offered' },
  IN_PLAN: { zh: '已列入计划', en: 'in the plan' },
  LEFT_OUT: { zh: '未列入计划', en: 'left out of the plan' },
  WITHDRAWN: { zh: '已撤回', en: 'offered no longer' },
}

/** A step fits the states that it starts from. */
export function checkItemState(status: PlanItemStatus, ...wanted: readonly PlanItemStatus[]): void {
  if (wanted.includes(status)) return
  const { zh, en } = words[status]
  throw new WrongStateError({ zh: `该活动${zh}。`, en: `The item is ${en}.` }, { status })
}

/** A plan is made for the year that runs or the next. */
export function checkYear(year: number, thisYear: number): void {
  if (year === thisYear || year === thisYear + 1) return
  throw new InvalidInputError('year', { zh: '只能为本年度或下一年度。', en: 'It is this year or the next.' })
}

export function checkMonth(month: number): void {
  if (Number.isInteger(month) && month >= 1 && month <= 12) return
  throw new InvalidInputError('month', { zh: '应为 1–12。', en: 'It is one of 1 to 12.' })
}

/** Whoever offered what is left out reads why. */
export function checkDecision(inPlan: boolean, reason: string | null | undefined): void {
  if (!inPlan || reason?.trim()) checkReason(reason ?? '')
}

/** Of this item an activity was planned already. */
export class PlannedAlreadyError extends DomainError {
  readonly code = 'PLANNED_ALREADY'

  constructor(override readonly field: string | undefined) {
    super({ zh: '该清单项已安排活动。', en: 'An activity was planned of this item already.' })
  }
}

/** A large event is held together: document 2, article 4(3). */
export class HeldTogetherError extends DomainError {
  readonly code = 'HELD_TOGETHER'
  override readonly field = 'coHostIds'

  constructor() {
    super({
      zh: '大型活动由成员单位共同举办，请指定联合主办单位。',
      en: 'A large event is held together: name members that hold it jointly.',
    })
  }
}

/** What is planned of an item is held as the alliance has decided: large ones by two members at least. */
export function checkHeld(scale: ActivityScale, coHosts: number): void {
  if (scale === ActivityScale.LARGE && coHosts === 0) throw new HeldTogetherError()
}

export const decidable = [PlanItemStatus.OFFERED, PlanItemStatus.IN_PLAN, PlanItemStatus.LEFT_OUT] as const
