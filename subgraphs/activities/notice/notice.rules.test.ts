import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cited, NoticeRule } from '../charter/charter.rules.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { checkNotice } from './notice.rules.ts'

const calledOn = Temporal.PlainDate.from('2028-02-20')
const rule = (days: number, urgentDays?: number): Cited<NoticeRule> => ({
  id: 'rule_1',
  articleId: 'article_9',
  articleNumber: '9',
  rule: {
    kind: 'NOTICE',
    body: BodyKind.ASSEMBLY,
    days,
    ...(urgentDays === undefined ? {} : { urgentDays }),
  },
})
const after = (days: number, urgent = false) => ({ calledOn, meetsOn: calledOn.add({ days }), urgent })
const codeOf = (check: () => void) => {
  try {
    check()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('exactly the days that are asked for are enough, one less is not, leap days counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
      expect(codeOf(() => checkNotice(rule(days), after(days), 'startsAt'))).toBeNull()
      expect(codeOf(() => checkNotice(rule(days), after(days - 1), 'startsAt'))).toBe('NOTICE_TOO_SHORT')
    }),
  )
})

test('an urgent meeting needs the shorter notice, where the charter knows one', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), (urgentDays, given) => {
      const code = codeOf(() => checkNotice(rule(30, urgentDays), after(given, true), 'startsAt'))
      expect(code).toBe(given >= urgentDays ? null : 'NOTICE_TOO_SHORT')
    }),
  )
  expect(codeOf(() => checkNotice(rule(3), after(9, true), 'startsAt'))).toBe('NO_URGENT_MEETING')
})

test('a charter that is silent asks for none', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.boolean(), (given, urgent) => {
      expect(codeOf(() => checkNotice(null, after(given, urgent), 'startsAt'))).toBeNull()
    }),
  )
})

test('a refusal cites the article and says what is missing', () => {
  expect(() => checkNotice(rule(15), after(7), 'startsAt')).toThrow(
    expect.objectContaining({
      text: {
        zh: '章程第 9 条要求提前 15 天通知,现为 7 天。',
        en: 'Article 9 of the charter asks for 15 days of notice; there are 7.',
      },
      details: { required: 15, given: 7, articleId: 'article_9' },
    }),
  )
})
