import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTurn, nextText, type RotationRule, turnEnds } from './turn.rules.ts'

const rule: RotationRule = {
  kind: 'ROTATION',
  article: '3',
  of: 'EXECUTIVE_CHAIR_UNIT',
  among: 'CHAIR_UNITS',
}
const yearly: RotationRule = { ...rule, period: { count: 1, unit: 'YEAR' } }
const parties = [...'abc'].map((id) => ({ id, since: '2020-01-01' }))
const turns = [
  { partyId: 'b', from: '2025-03-01' },
  { partyId: 'a', from: '2024-03-01' },
]

function taking(partyId: string, more: { on?: string; reason?: string } = {}, of = yearly) {
  try {
    return checkTurn(of, { partyId, on: '2026-03-01', reason: '', ...more }, { parties, turns })
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a turn', () => {
  test.each([
    ['of who is next, on its day', taking('c'), 'FIRST_TURN'],
    ['a day early', taking('c', { on: '2026-02-28' }), 'TURN_NOT_OVER'],
    ['a day early, with a reason', taking('c', { on: '2026-02-28', reason: '改选' }), 'FIRST_TURN'],
    ['at any time where the charter sets none', taking('c', { on: '2025-03-02' }, rule), 'FIRST_TURN'],
    ['of another', taking('a'), 'NOT_IN_TURN'],
    ['of another that stands in', taking('a', { reason: '丙单位改制' }), null],
    ['running, whatever the reason', taking('b', { reason: '工作需要' }), 'TWICE_RUNNING'],
    ['of a stranger', taking('x', { reason: '工作需要' }), 'NOT_IN_TURN'],
  ])('%s', (_what, found, wanted) => {
    expect(found).toBe(wanted)
  })

  test('ends when the charter’s time is over', () => {
    expect(turnEnds(yearly, turns)).toBe('2026-03-01')
    expect(turnEnds(yearly, [{ partyId: 'a', from: '2024-02-29' }])).toBe('2025-02-28')
    expect(turnEnds(rule, turns)).toBeNull()
    expect(turnEnds(yearly, [])).toBeNull()
  })

  test('without a reason is taken by nobody but who is next', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c', 'x'), (id) => {
        expect(taking(id) === 'FIRST_TURN').toBe(id === 'c')
      }),
    )
  })
})

test('who is next is explained in a sentence', () => {
  expect(nextText({ partyId: 'c', because: 'WAITED_LONGEST' }, '丙支部')).toEqual({
    zh: '下一轮:丙支部,因其距上次轮值时间最久。',
    en: 'Next is 丙支部, because its last turn is the longest ago.',
  })
  expect(nextText(null, '').en).toBe('Nobody takes part.')
})
