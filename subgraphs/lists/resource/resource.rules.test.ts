import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkOnList, checkPromises, remaining, statusOf } from './resource.rules.ts'
import { ResourceStatus } from './resource-status.ts'

const amount = fc.integer({ min: 1, max: 1_000_000 }).map((thousandths) => thousandths / 1000)

test('what is left and what is promised make the whole, exactly', () => {
  fc.assert(
    fc.property(amount, amount, (left, promised) => {
      const whole = Math.round((left + promised) * 1000) / 1000
      expect(remaining(whole, promised)).toBe(left)
    }),
  )
})

test('promises in tenths use a resource up exactly', () => {
  expect(remaining(0.3, 0.1 + 0.2)).toBe(0)
  expect(statusOf(0.3, 0.1 + 0.2)).toBe(ResourceStatus.EXHAUSTED)
  expect(statusOf(0.301, 0.3)).toBe(ResourceStatus.OPEN)
})

test('what is not counted is never used up', () => {
  expect(remaining(null, 100)).toBeNull()
  expect(statusOf(null, 100)).toBe(ResourceStatus.OPEN)
})

test('what was promised stays good', () => {
  const before = { quantity: 10, unit: '场' }
  expect(() => checkPromises(before, { quantity: 3, unit: '场' }, 3)).not.toThrow()
  expect(() => checkPromises(before, { quantity: 2, unit: '场' }, 3)).toThrow(
    expect.objectContaining({ field: 'quantity' }),
  )
  expect(() => checkPromises(before, { quantity: 10, unit: '天' }, 3)).toThrow(
    expect.objectContaining({ field: 'unit' }),
  )
  expect(() => checkPromises(before, { quantity: 1, unit: '天' }, 0)).not.toThrow()
})

test('a resource that was taken off its list stays as it is', () => {
  expect(() => checkOnList(ResourceStatus.WITHDRAWN)).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }),
  )
  expect(() => checkOnList(ResourceStatus.EXHAUSTED)).not.toThrow()
})
