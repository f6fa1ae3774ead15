import { expect, test } from 'vitest'
import { growthIn, type Reading } from './readings.ts'

const mb = 2 ** 20
const reading = (heap: number, fds: number): Reading =>
  new Map([
    ['nodejs_heap_size_used_bytes', heap * mb],
    ['process_open_fds', fds],
  ])

test('what is collected again is no growth, what stays is', () => {
  expect(growthIn([100, 180, 101, 170, 104, 190].map((heap) => reading(heap, 30)))).toEqual([])
  expect(growthIn([100, 110, 120, 130, 140, 150].map((heap) => reading(heap, 30)))).toEqual([
    `nodejs_heap_size_used_bytes: ${100 * mb} → ${130 * mb}`,
  ])
})

test('handles may not grow by more than a few', () => {
  expect(growthIn([30, 33, 32, 36].map((fds) => reading(100, fds)))).toEqual([])
  expect(growthIn([30, 33, 40, 45].map((fds) => reading(100, fds)))).toEqual(['process_open_fds: 33 → 45'])
})
