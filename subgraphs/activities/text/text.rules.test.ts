import { expect, test } from 'vitest'
import { checkLongText, checkReason, checkTitle } from './text.rules.ts'

test.each([
  ['title', checkTitle, 200],
  ['reason', checkReason, 500],
  ['text', checkLongText, 50_000],
])('a %s says something, and no more than its field takes', (field, check, longest) => {
  expect(() => check('长'.repeat(longest))).not.toThrow()
  expect(() => check(`  ${'长'.repeat(longest)}\n`)).not.toThrow()
  for (const wrong of ['', ' \n', '长'.repeat(longest + 1)])
    expect(() => check(wrong)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', field }))
})
