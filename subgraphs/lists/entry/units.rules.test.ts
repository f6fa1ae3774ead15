import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { converted, isComparable } from './units.rules.ts'

describe('what is defined is converted', () => {
  test.each<[number, string, string, number]>([
    [3, '人', '名', 3],
    [2, '吨', '公斤', 2000],
    [1, '公斤', '斤', 2],
    [1.5, '万元', '元', 15_000],
    [3, '亩', '平方米', 2000],
    [2000, '㎡', '亩', 3],
    [1, '亩', '平方米', 666.667],
    [1, '公顷', '亩', 15],
    [90, '分钟', '小时', 1.5],
    [2, '周', '天', 14],
    [5, ' Ｋｇ', '千克', 5],
    [7, '场', '场', 7],
  ])('%s %s in %s: %s', (quantity, from, to, amount) => {
    expect(converted(quantity, from, to)).toBe(amount)
  })
})

describe('what is not defined is not guessed', () => {
  test.each([
    ['个', '件'],
    ['台', '套'],
    ['次', '小时'],
    ['天', '小时'],
    ['场', '次'],
    ['人', '人次'],
    ['车次', '吨'],
    ['公斤', '元'],
    ['toString', 'constructor'],
    [null, '元'],
    ['元', null],
  ])('%s and %s', (from, to) => {
    expect(converted(1, from, to)).toBeNull()
    expect(isComparable(from, to)).toBe(false)
  })
})

test('there and back again is the same to the thousandth of the coarser unit', () => {
  const pairs = [
    ['吨', '斤'],
    ['万元', '元'],
    ['公顷', '亩'],
    ['小时', '分钟'],
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.integer({ min: 1, max: 1_000_000 }), ([coarse, fine], n) => {
      const quantity = n / 1000
      expect(converted(converted(quantity, coarse, fine)!, fine, coarse)).toBe(quantity)
    }),
  )
})
