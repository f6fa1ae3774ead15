import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AfterQuiet } from './after-quiet.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function quiet(job: () => Promise<void>) {
  const errors: unknown[] = []
  const rung = new AfterQuiet({ quietMs: 1000, latestMs: 5000, onError: (error) => errors.push(error) })
  rung.start(job)
  return { rung, errors }
}

test('the job runs once after the start, once when it has been quiet, and never without a ring', async () => {
  const job = vi.fn(async () => undefined)
  const { rung } = quiet(job)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(job).toHaveBeenCalledTimes(1)
  job.mockClear()
  for (let ring = 0; ring < 3; ring++) {
    rung.ring()
    await vi.advanceTimersByTimeAsync(900)
  }
  expect(job).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(job).toHaveBeenCalledTimes(1)
})

test('where it never is quiet, the job runs all the same', async () => {
  const job = vi.fn(async () => undefined)
  const { rung } = quiet(job)
  for (let ms = 0; ms < 11_000; ms += 500) {
    rung.ring()
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(job).toHaveBeenCalledTimes(2)
})

test('a run begins when the one before has ended, and what fails is told and tried again', async () => {
  const first = Promise.withResolvers<void>()
  let runs = 0
  const { rung, errors } = quiet(() => (runs++ === 0 ? first.promise : Promise.resolve()))
  rung.ring()
  await vi.advanceTimersByTimeAsync(1000)
  rung.ring()
  await vi.advanceTimersByTimeAsync(1000)
  expect(runs).toBe(1)
  first.reject(new Error('lost'))
  await vi.advanceTimersByTimeAsync(0)
  expect([runs, String(errors)]).toEqual([2, 'Error: lost'])
  await vi.advanceTimersByTimeAsync(1000)
  expect(runs).toBe(3)
})

test('closed, it waits for the run under way and begins no other', async () => {
  const gate = Promise.withResolvers<void>()
  const job = vi.fn(() => gate.promise)
  const { rung } = quiet(job)
  rung.ring()
  await vi.advanceTimersByTimeAsync(1000)
  rung.ring()
  const closed = rung.close()
  gate.resolve()
  await closed
  rung.ring()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(job).toHaveBeenCalledTimes(1)
})
