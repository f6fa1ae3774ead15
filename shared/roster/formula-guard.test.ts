import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from './formula-guard.ts'

test.each(['=1+1', '+86', '@x', '-1+2', '\tx', '＝1', "'=1"])('%j gets an apostrophe', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`)
})

test.each(['-5', '-0.5', "it's", "'quoted'", '1=1', ''])('%j stays', (text) => {
  expect(guardFormula(text)).toBe(text)
})

test('guarding is undone by reading, for any text', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', 'a', '＝', '\n') })
  fc.assert(
    fc.property(text, (value) => {
      expect(unguardFormula(guardFormula(value))).toBe(value)
    }),
  )
})

test('nothing leaves guarded that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const safe = guardFormula(value)
      expect(/^[=+@\t\r\n]/.test(safe) || /^-(?!\d+(\.\d+)?$)/.test(safe)).toBe(false)
    }),
  )
})
