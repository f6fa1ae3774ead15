import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName, maskOfficialId, maskPhone } from './masks.ts'

test.each([
  ['13812341234', '138****1234'],
  ['8234567', '****67'],
])('%s is masked as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test('a mask shows at most seven digits of a telephone number, and never all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{6,20}$/), (phone) => {
      const shown = maskPhone(phone).replaceAll('*', '')
      expect(shown.length).toBeLessThanOrEqual(Math.min(7, phone.length - 4))
    }),
  )
})

test.each([
  ['李明', '李*'],
  ['李晓明', '李**'],
  ['巴特尔巴根', '巴**'],
  ['李', '李*'],
  ['𠮷田', '𠮷*'],
])('%s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('of an official id the city is left', () => {
  expect(maskOfficialId('11010519491231002X')).toBe('1101**************')
})
