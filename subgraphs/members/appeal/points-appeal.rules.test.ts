import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAppeal, checkDecision } from './points-appeal.rules.ts'

test('up to the ninetieth day after the entry, and no longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
      const today = Temporal.PlainDate.from('2026-01-01').add({ days }).toString()
      const check = () => checkAppeal('当日已签到', '2026-01-01', today)
      if (days <= 90) expect(check).not.toThrow()
      else expect(check).toThrow(expect.objectContaining({ code: 'APPEAL_LATE' }))
    }),
  )
})

test.each(['', ' ', '长'.repeat(501)])('no appeal without readable grounds: %#', (grounds) => {
  expect(() => checkAppeal(grounds, '2026-01-01', '2026-01-02')).toThrow(
    expect.objectContaining({ field: 'grounds' }),
  )
})

test('decided once, with an answer', () => {
  expect(() => checkDecision({ status: 'OPEN' }, '已核实')).not.toThrow()
  expect(() => checkDecision({ status: 'OPEN' }, ' ')).toThrow(expect.objectContaining({ field: 'answer' }))
  for (const status of ['UPHELD', 'REJECTED'] as const)
    expect(() => checkDecision({ status }, '已核实')).toThrow(
      expect.objectContaining({ code: 'WRONG_STATE' }),
    )
})
