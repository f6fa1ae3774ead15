import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { NotSettledError } from './opinion.errors.ts'
import { OpinionStatus } from './opinion-status.ts'
import { Satisfaction } from './opinion-step.ts'

const longestDays = 366
const mostHelpers = 20

/** Refuses a step that an opinion in this state cannot take. */
export function checkStatus(status: OpinionStatus, ...allowed: readonly OpinionStatus[]): void {
  if (allowed.includes(status)) return
  throw new WrongStateError(
    {
      zh: `当前状态(${statusName[status]})不能执行此操作。`,
      en: `This cannot be done: it is ${status.toLowerCase()}.`,
    },
    { status },
  )
}

const statusName: Record<OpinionStatus, string> = {
  REGISTERED: '已登记',
  ASSIGNED: '办理中',
  REPLIED: '已答复',
  CLOSED: '已销号',
  REOPENED: '重新办理',
}

/** Closed only with a reply, and not over a "not satisfied" (document 1, article 23); `article` is the charter's own. */
export function checkClosable(
  { status, satisfaction }: { readonly status: OpinionStatus; readonly satisfaction: Satisfaction | null },
  article: string | undefined,
): void {
  checkStatus(
    status,
    OpinionStatus.REGISTERED,
    OpinionStatus.ASSIGNED,
    OpinionStatus.REPLIED,
    OpinionStatus.REOPENED,
  )
  if (status !== OpinionStatus.REPLIED) throw new NotSettledError('NO_REPLY', article)
  if (satisfaction === Satisfaction.NOT_SATISFIED) throw new NotSettledError('NOT_SATISFIED', article)
}

/** Each reply is rated once, by who handed the opinion in. */
export function checkUnrated(satisfaction: Satisfaction | null): void {
  if (satisfaction === null) return
  throw new WrongStateError({ zh: '该答复已评价。', en: 'This reply has been rated.' }, { satisfaction })
}

/** The day that is named, or the last one of the charter's handling time (办理时限); refused where neither says it. */
export function dueOnOf(
  named: string | null | undefined,
  handling: { readonly days?: number } | undefined,
  today: string,
): string {
  if (named) return named
  if (handling?.days !== undefined)
    return Temporal.PlainDate.from(today).add({ days: handling.days }).toString()
  throw new InvalidInputError('dueOn', {
    zh: '章程未规定办理时限,请填写办理期限。',
    en: 'The charter names no handling time, so a deadline is needed.',
  })
}

/** A deadline lies between today and a year on; days are ISO dates. */
export function checkDueOn(dueOn: string, today: string): void {
  const latest = Temporal.PlainDate.from(today).add({ days: longestDays }).toString()
  if (dueOn >= today && dueOn <= latest) return
  throw new InvalidInputError('dueOn', {
    zh: `办理期限应在 ${today} 至 ${latest} 之间。`,
    en: `The deadline lies between ${today} and ${latest}.`,
  })
}

/** Helpers are others than the department, each once, twenty at most. */
export function checkHelpers(helperIds: readonly string[], departmentId: string): void {
  const isGood =
    helperIds.length <= mostHelpers &&
    new Set(helperIds).size === helperIds.length &&
    !helperIds.includes(departmentId)
  if (isGood) return
  throw new InvalidInputError('helperIds', {
    zh: `协办单位最多 ${mostHelpers} 个,不得重复,也不得与承办部门相同。`,
    en: `At most ${mostHelpers} helpers, each once, and not the department itself.`,
  })
}

/** Whether a reply is owed and its day is over; the day itself still counts. */
export function isOverdue(status: OpinionStatus, dueOn: string | null, today: string): boolean {
  const owed = status === OpinionStatus.ASSIGNED || status === OpinionStatus.REOPENED
  return owed && dueOn !== null && dueOn < today
}
