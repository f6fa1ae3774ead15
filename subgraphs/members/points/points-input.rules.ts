import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError } from '../member/member.errors.ts'
import { checkNotFuture } from '../member/member.rules.ts'
import type { Item, Rules } from './points.rules.ts'

const longestName = 60
const mostItems = 50
const most = 100_000
const code = /^[A-Z][A-Z0-9_]{0,39}$/

/** Rules are whole and can be counted by: numbers of two decimals in their order, items with codes of their own. */
export function checkRules(rules: Rules, items: readonly (Item & { readonly name: string })[]): void {
  const { base, floor, ceiling, vetoTo } = rules
  for (const [field, value] of Object.entries({ base, floor, ceiling: ceiling ?? 0, vetoTo }))
    checkHundredths(field, value)
  if (floor > base || (ceiling !== null && ceiling < base) || vetoTo > floor)
    throw new InvalidInputError('base', {
      zh: '应满足:否决分 ≤ 最低分 ≤ 基础分 ≤ 最高分。',
      en: 'The score of a veto, the floor, the base and the ceiling must be in this order.',
    })
  if (items.length < 1 || items.length > mostItems)
    throw new InvalidInputError('items', {
      zh: `应有 1–${mostItems} 项。`,
      en: `1 to ${mostItems} items are needed.`,
    })
  items.forEach(checkItem)
  if (new Set(items.map((item) => item.code)).size < items.length)
    throw new InvalidInputError('items', { zh: '项目代码重复。', en: 'Two items have the same code.' })
}

function checkItem(item: Item & { readonly name: string }, index: number): void {
  const field = `items.${index}`
  checkText(`${field}.name`, item.name, longestName)
  checkHundredths(`${field}.points`, item.points)
  if (item.cap !== null) checkHundredths(`${field}.cap`, item.cap)
  if (!code.test(item.code))
    throw new InvalidInputError(`${field}.code`, {
      zh: '代码由大写字母、数字与下划线组成。',
      en: 'A code is of capitals, digits and underscores.',
    })
  if ((item.cap ?? 0) < 0 || (item.veto && item.activityKind !== null))
    throw new InvalidInputError(field, {
      zh: '上限不能为负;一票否决项只能人工登记。',
      en: 'No cap is negative, and a veto is entered by hand.',
    })
}

function checkHundredths(field: string, value: number): void {
  if (Number.isInteger(value) && Math.abs(value) <= most) return
  throw new InvalidInputError(field, {
    zh: '分值最多两位小数,绝对值不超过 1000。',
    en: 'Points have two decimals at most and are no more than 1000.',
  })
}

/** A new version is of a day that nobody has been counted by yet: history is never rewritten (domain: M2). */
export function checkEffective(effectiveFrom: string, latest: string | null, today: string): void {
  if (latest === null) return
  if (effectiveFrom <= latest || effectiveFrom < today)
    throw new DateOrderError('effectiveFrom', {
      zh: `新版规则应自今日起生效,且晚于上一版的 ${latest}。`,
      en: `A new version takes effect today or later, and after the last one of ${latest}.`,
    })
}

/** So many times or hours of an item, on a day that has come. */
export function checkEntry(item: Item | undefined, quantity: number, on: string, today: string): void {
  checkNotFuture('on', on, today)
  if (!item)
    throw new InvalidInputError('item', {
      zh: '现行积分规则中没有此项目。',
      en: 'The rules in force on that day have no such item.',
    })
  const whole = item.perHour ? quantity * 100 : quantity
  if (!(quantity > 0) || quantity > 1000 || Math.abs(whole - Math.round(whole)) > 1e-6)
    throw new InvalidInputError('quantity', {
      zh: '次数应为正整数;小时数最多两位小数。',
      en: 'Times are whole and positive; hours have two decimals at most.',
    })
}

/** A mistake is countered once; what counters is not countered itself, and attendance is corrected where it is kept. */
export function checkCorrectable(entry: {
  readonly corrected: boolean
  readonly correctsId: string | null
  readonly activityId: string | null
}): void {
  if (!entry.corrected && entry.correctsId === null && entry.activityId === null) return
  throw new WrongStateError({
    zh: '已冲正的记录、冲正记录与活动签到记录不能再冲正。',
    en: 'It is corrected, a correction, or from the attendance of an activity, which is corrected there.',
  })
}
