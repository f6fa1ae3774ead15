import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MatchStatus } from '../match/match-status.ts'
import { NeedStatus } from '../need/need-status.ts'
import { ResourceStatus } from '../resource/resource-status.ts'
import { checkCapacity, checkState, checkToBeHad, isMet, offeredQuantity } from './deal.rules.ts'

const seven = { quantity: 7, unit: '场' }

describe('what is offered', () => {
  test.each<[string, object, number, number | null, number | null]>([
    ['what is asked', { quantity: 5, unit: '场' }, 0, 2, 2],
    ['what is needed, if it is left', { quantity: 5, unit: '场' }, 0, null, 5],
    ['what is left, if more is needed', { quantity: 5, unit: '场' }, 4, null, 3],
    ['what is left, if the need counts otherwise', { quantity: 5, unit: '天' }, 4, null, 3],
    ['what is left, if the need is not counted', { quantity: null, unit: null }, 4, null, 3],
  ])('is %s', (_, need, promised, asked, quantity) => {
    expect(offeredQuantity(need as typeof seven, seven, promised, asked)).toBe(quantity)
  })

  test.each<[string, number, number | null, string]>([
    ['more than is left', 4, 4, 'CAPACITY_EXCEEDED'],
    ['anything, if nothing is left', 7, null, 'CAPACITY_EXCEEDED'],
    ['a negative amount', 0, -1, 'INVALID_INPUT'],
    ['nothing', 0, 0, 'INVALID_INPUT'],
  ])('cannot be %s', (_, promised, asked, code) => {
    expect(() => offeredQuantity(seven, seven, promised, asked)).toThrow(expect.objectContaining({ code }))
  })

  test('is no amount of what is not counted', () => {
    const uncounted = { quantity: null, unit: null }
    expect(offeredQuantity(seven, uncounted, 0, null)).toBeNull()
    expect(() => offeredQuantity(seven, uncounted, 0, 1)).toThrow(
      expect.objectContaining({ field: 'quantity' }),
    )
  })

  test('never exceeds what is left', () => {
    const amount = fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(amount, amount, amount, (needed, has, promised) => {
        fc.pre(promised < has)
        const quantity = offeredQuantity(
          { quantity: needed, unit: '场' },
          { quantity: has, unit: '场' },
          promised,
          null,
        )
        expect(() => checkCapacity({ quantity: has, unit: '场' }, promised, quantity)).not.toThrow()
      }),
    )
  })
})

test('capacity is never exceeded', () => {
  expect(() => checkCapacity(seven, 4, 3)).not.toThrow()
  expect(() => checkCapacity(seven, 4, 3.001)).toThrow(expect.objectContaining({ code: 'CAPACITY_EXCEEDED' }))
  expect(() => checkCapacity({ quantity: null, unit: null }, 0, null)).not.toThrow()
})

test('a need is met by as much as it needs, one that is not counted by anything', () => {
  expect([isMet(seven, 6.999), isMet(seven, 7), isMet({ quantity: null, unit: null }, 0)]).toEqual([
    false,
    true,
    true,
  ])
})

test('both sides must be to be had', () => {
  expect(() => checkToBeHad(NeedStatus.OPEN, ResourceStatus.OPEN)).not.toThrow()
  expect(() => checkToBeHad(NeedStatus.MET, ResourceStatus.OPEN)).toThrow()
  expect(() => checkToBeHad(NeedStatus.OPEN, ResourceStatus.WITHDRAWN)).toThrow()
})

test('a step is refused in every other state', () => {
  for (const status of Object.values(MatchStatus)) {
    const step = () => checkState(status, MatchStatus.OFFERED)
    if (status === MatchStatus.OFFERED) expect(step).not.toThrow()
    else expect(step).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
  }
})
