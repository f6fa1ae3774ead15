import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeated } from './repeated.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('work is done at once and again, also after a failure, one at a time, until it is closed', async () => {
  const errors: unknown[] = []
  let under = 0
  let done = 0
  const again = repeated(
    async () => {
      expect(++under).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 30))
      under--
      if (++done === 1) throw new Error('first')
    },
    10,
    (error) => errors.push(error),
  )
  await vi.advanceTimersByTimeAsync(100)
  expect(done).toBe(3)
  expect(errors).toEqual([new Error('first')])
  const closed = again.close()
  await vi.runAllTimersAsync()
  await closed
  const atClose = done
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toBe(atClose)
})

test('it can be asked for once more, and says when that is done', async () => {
  let done = 0
  const again = repeated(async () => void done++, 60_000, console.error)
  await again.now()
  expect(done).toBe(2)
  await again.close()
})

test('what comes due while it hangs is not made up for', async () => {
  const hanging = Promise.withResolvers<void>()
  let begun = 0
  const again = repeated(
    () => {
      begun++
      return hanging.promise
    },
    10,
    console.error,
  )
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toBe(1)
  hanging.resolve()
  await vi.advanceTimersByTimeAsync(25)
  expect(begun).toBeLessThanOrEqual(4)
  await again.close()
})
