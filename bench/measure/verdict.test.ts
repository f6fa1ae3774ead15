import { expect, test } from 'vitest'
import { verdict } from './verdict.ts'

test.each([
  [{ atLeast: 1.5 }, [1.4, 1.5, 9], true],
  [{ atLeast: 1.5 }, [1.4, 1.4, 9], false],
  [{ atMost: 8 }, [7, 8, 9], true],
  [{ atMost: 8 }, [7, 8.1, 9], false],
])('%j is judged by the median of %j', (target, values, met) => {
  expect(verdict('x', '×', target, values).met).toBe(met)
})
