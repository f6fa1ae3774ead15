import { expect, test } from 'vitest'
import { readNumeral } from './numerals.ts'

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十七', 27],
  ['二〇', 20],
  ['一百零五', 105],
  ['一百二十', 120],
  ['12', 12],
  ['１２', 12],
  ['二 十', 20],
])('%s is %i', (written, value) => {
  expect(readNumeral(written)).toBe(value)
})

test.each(['', '零', '0', '×', '一千', '甲'])('“%s” is no number', (written) => {
  expect(readNumeral(written)).toBeUndefined()
})
