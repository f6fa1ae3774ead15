import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../../../shared/text.rules.ts'
import { checkClaimBy, checkEntry, checkQuantity, isOver } from './entry.rules.ts'

const good = { title: '会议室', description: '', quantity: 1, unit: '间' }

describe('an entry', () => {
  test.each([
    ['with a title alone', { quantity: null, unit: null }],
    ['with a unit that nothing is counted in', { quantity: null }],
    ['with lines in its description', { description: '一\n二' }],
    ['with a title of 100 characters beyond the basic plane', { title: '𠮷'.repeat(100) }],
  ])('%s is fine', (_, changes) => {
    expect(() => checkEntry({ ...good, ...changes })).not.toThrow()
  })

  test.each([
    ['without a unit', { unit: null }, 'unit'],
    ['with a blank unit', { unit: ' ' }, 'unit'],
    ['with a title of 101 characters', { title: '𠮷'.repeat(101) }, 'title'],
    ['with a control character', { description: 'a\u0000b' }, 'description'],
    ['with an amount that is no number', { quantity: Number.NaN }, 'quantity'],
  ])('%s is refused', (_, changes, field) => {
    expect(() => checkEntry({ ...good, ...changes })).toThrow(expect.objectContaining({ field }))
  })
})

test('amounts to the thousandth are taken, finer ones are not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (thousandths) => {
      expect(() => checkQuantity(thousandths / 1000)).not.toThrow()
      expect(() => checkQuantity(thousandths / 1000 + 0.0004)).toThrow()
    }),
  )
})

test('no amount at or below zero is taken', () => {
  fc.assert(
    fc.property(fc.double({ max: 0, noNaN: true }), (quantity) => {
      expect(() => checkQuantity(quantity)).toThrow()
    }),
  )
})

test('a text of up to so many characters is taken, a longer one is not', () => {
  expect(() => checkText('title', 'ab', 2)).not.toThrow()
  expect(() => checkText('title', 'abc', 2)).toThrow()
})

test('the last day itself still counts', () => {
  expect(isOver('2026-06-01', '2026-06-01')).toBe(false)
  expect(isOver('2026-05-31', '2026-06-01')).toBe(true)
  expect(isOver(null, '2026-06-01')).toBe(false)
  expect(() => checkClaimBy('2026-05-31', '2026-06-01')).toThrow(
    expect.objectContaining({ code: 'DEADLINE_PASSED' }),
  )
})
