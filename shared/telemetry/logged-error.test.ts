import { expect, test } from 'vitest'
import { loggedError } from './logged-error.ts'

test('the values of a failed statement do not reach the log', () => {
  const failed = Object.assign(
    new Error('violates check\n - detail: Failing row contains (王小明, 13800001234)'),
    {
      code: '23514',
      detail: 'Failing row contains (王小明, 13800001234)',
      params: ['王小明'],
      query: "insert into member values ('王小明')",
    },
  )
  const wrapped = new Error('Internal server error.', { cause: failed })
  const text = JSON.stringify(loggedError(wrapped))
  expect(text).toContain('23514')
  expect(text).not.toMatch(/王小明|13800001234/)
})
