import { expect, test } from 'vitest'
import { growthIn, type Reading } from './readings.ts'

const mb = 2 ** 20
const reading = (heap: number, fds: number): Reading =>
  new Map([
    ['nodejs_heap_size_used_bytes', heap * mb],
    ['process_resident_memory_bytes', 200 * mb],
    ['process_open_fds', fds],
    ['nodejs_active_handles_total', 20],
  ])
const growth = (readings: readonly Reading[]) => growthIn('lists', readings)

test('what is collected again is no growth, what stays is', () => {
  expect(growth([100, 180, 101, 170, 104, 190].map((heap) => reading(heap, 30)))).toEqual([])
  expect(growth([100, 110, 120, 130, 140, 150].map((heap) => reading(heap, 30)))).toEqual([
    `nodejs_heap_size_used_bytes: ${100 * mb} → ${130 * mb} (${[100, 110, 120, 130, 140, 150].map((heap) => heap * mb).join(', ')})`,
  ])
})

test('a time at which memory was given back for once is no sign of growth after it', () => {
  const course = (leasts: readonly number[]) =>
    leasts.flatMap((heap) => Array.from({ length: 15 }, (_, place) => heap + place))
  const dipped = (heaps: readonly number[]) => heaps.with(40, 154).map((heap) => reading(heap, 30))
  expect(growth(dipped(course([202, 203, 203, 204, 206, 209, 209, 210])))).toEqual([])
  expect(growth(dipped(course([202, 203, 203, 204, 246, 249, 249, 250])))).toHaveLength(1)
})

test('handles may not grow by more than a few', () => {
  expect(growth([30, 33, 32, 36].map((fds) => reading(100, fds)))).toEqual([])
  expect(growth([30, 33, 40, 45].map((fds) => reading(100, fds)))).toEqual([
    'process_open_fds: 33 → 45 (30, 33, 40, 45)',
  ])
})

test('a figure that a process does not say, or says but at times, is told of', () => {
  const all = [100, 100, 100, 100].map((heap) => reading(heap, 30))
  expect(growthIn('gateway', all)).toEqual(['redscape_live_watches: 0 of 4 readings'])
  const [first, ...others] = all
  const less = new Map([...first!].filter(([figure]) => figure !== 'process_open_fds'))
  expect(growth([less, ...others])).toEqual(['process_open_fds: 3 of 4 readings'])
  expect(growth([]).length).toBe(4)
})
