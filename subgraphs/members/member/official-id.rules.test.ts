import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigitOf, isMadeUp, readOfficialId } from './official-id.rules.ts'

/** The example that GB 11643-1999 gives itself. */
const example = '11010519491231002X'

const digits = fc.record({
  day: fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  order: fc.integer({ min: 0, max: 999 }),
})
const made = digits.map(({ day, order }) => {
  const first = `150402${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return first + checkDigitOf(first)
})

test('the example of the standard is one', () => {
  expect(readOfficialId(example)).toEqual({ birthOn: '1949-12-31', sex: 'FEMALE' })
})

test('one whose 17th digit is odd is a man’s', () => {
  expect(readOfficialId(`11010519491231001${checkDigitOf('11010519491231001')}`).sex).toBe('MALE')
})

test('every one with its check digit is read, and with any one digit changed it is refused', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
      expect(readOfficialId(id).birthOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      const digit = id[at] === 'X' ? 10 : Number(id[at])
      const changed = id.slice(0, at) + String((digit + by) % 10) + id.slice(at + 1)
      fc.pre(changed !== id)
      expect(() => readOfficialId(changed)).toThrow()
    }),
  )
})

test('any two neighbours exchanged are found', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 0, max: 15 }), (id, at) => {
      const exchanged = id.slice(0, at) + id[at + 1]! + id[at]! + id.slice(at + 2)
      fc.pre(exchanged !== id)
      expect(() => readOfficialId(exchanged)).toThrow()
    }),
  )
})

describe('refused without repeating it', () => {
  test.each([
    ['', /18/],
    ['110105491231002', /18/],
    ['11010519491231002x', /18/],
    ['110105194912310020', /校验|check/i],
    ['11010519490231002X', /calendar/],
    ['90010519491231002X', /province/],
  ])('%s', (id, reason) => {
    expect(() => readOfficialId(id)).toThrow(reason)
    if (id) expect(() => readOfficialId(id)).not.toThrow(id)
  })
})

test('those of the demonstration are recognised', () => {
  const first = '99999919491231002'
  expect(readOfficialId(first + checkDigitOf(first)).birthOn).toBe('1949-12-31')
  expect([isMadeUp(first), isMadeUp(example)]).toEqual([true, false])
})
