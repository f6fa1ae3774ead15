import { afterEach, expect, test, vi } from 'vitest'
import type { Viewer } from '../../shared/viewer.ts'
import { nextGrantChange, onGrantChange } from './grant-days.ts'

const noon = Temporal.Instant.from('2026-05-10T12:00:00+08:00')
const grant = (from: string, to?: string) => ({ role: 'SECRETARY', place: 'org_1', from, to }) as const

afterEach(() => void vi.useRealTimers())

test.each([
  ['none', [], undefined],
  ['one without an end', [grant('2026-01-01')], undefined],
  ['one that is over', [grant('2026-01-01', '2026-05-09')], undefined],
  ['one whose last day is today', [grant('2026-01-01', '2026-05-10')], '2026-05-11T00:00:00+08:00'],
  ['one that begins tomorrow', [grant('2026-05-11')], '2026-05-11T00:00:00+08:00'],
  [
    'the first of several',
    [grant('2026-06-01'), grant('2026-01-01', '2026-05-20')],
    '2026-05-21T00:00:00+08:00',
  ],
])('of %s', (_name, grants, at) => {
  expect(nextGrantChange(grants, noon)?.toString()).toBe(at && Temporal.Instant.from(at).toString())
})

test('is told of at that midnight, and of the next one', () => {
  vi.useFakeTimers({ now: noon.epochMilliseconds, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() =>
    Temporal.Instant.fromEpochMilliseconds(Date.now()),
  )
  const changed = vi.fn()
  const grants = [grant('2026-01-01', '2026-05-10'), grant('2026-08-01')]
  const stop = onGrantChange({ grants } as unknown as Viewer, changed)
  vi.advanceTimersByTime(12 * 3_600_000 - 1)
  expect(changed).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(changed).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(90 * 86_400_000)
  expect(changed).toHaveBeenCalledTimes(2)
  stop()
  vi.restoreAllMocks()
})
