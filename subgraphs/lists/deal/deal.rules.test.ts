import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NeedStatus } from '../need/need-status.ts'
import { ResourceStatus } from '../resource/resource-status.ts'
import {
  askedQuantity,
  checkCapacity,
  checkToBeHad,
  isMet,
  offeredQuantity,
  stillNeeded,
} from './deal.rules.ts'

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
  const got = (quantity: number, matches = 1) => ({ quantity, matches })
  const uncounted = { quantity: null, unit: null }
  expect([isMet(seven, got(6.999)), isMet(seven, got(7))]).toEqual([false, true])
  expect([isMet(uncounted, got(0, 0)), isMet(uncounted, got(0))]).toEqual([false, true])
})

describe('what is asked in another unit', () => {
  const ton = { quantity: 2, unit: '吨' }
  test('is converted where that is defined', () => {
    expect(askedQuantity(ton, 500, '公斤')).toBe(0.5)
    expect(askedQuantity(ton, 500, null)).toBe(500)
    expect(askedQuantity(ton, null, '公斤')).toBeNull()
    expect(offeredQuantity({ quantity: 300, unit: '公斤' }, ton, 0, null)).toBe(0.3)
  })

  test.each<[string, object, number, string, string]>([
    ['another measure', ton, 1, '车次', 'WRONG_UNIT'],
    ['a resource that is not counted', { quantity: null, unit: null }, 1, '吨', 'WRONG_UNIT'],
    ['a negative amount', ton, -1, '公斤', 'INVALID_INPUT'],
    ['an absurd amount', ton, 1e12, '公斤', 'INVALID_INPUT'],
  ])('is refused: %s', (_, resource, quantity, unit, code) => {
    expect(() => askedQuantity(resource as typeof ton, quantity, unit)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

test('what is still needed is shared among the days, and never too little', () => {
  expect(stillNeeded(seven, 3, 1)).toEqual({ quantity: 4, unit: '场' })
  expect(stillNeeded(seven, 0, 3)).toEqual({ quantity: 2.334, unit: '场' })
  expect(stillNeeded(seven, 9, 1).quantity).toBeNull()
  expect(stillNeeded({ quantity: null, unit: null }, 0, 2).quantity).toBeNull()
})

test('both sides must be to be had', () => {
  const need = (status: NeedStatus, endsOn: string | null = null) => ({ status, endsOn })
  const resource = (status: ResourceStatus, endsOn: string | null = null) => ({ status, endsOn })
  const today = '2026-06-01'
  const [open, there] = [need(NeedStatus.OPEN, today), resource(ResourceStatus.OPEN, today)]
  const code = (code: string) => expect.objectContaining({ code })
  expect(() => checkToBeHad(open, there, today)).not.toThrow()
  expect(() => checkToBeHad(need(NeedStatus.MET), there, today)).toThrow(code('WRONG_STATE'))
  expect(() => checkToBeHad(open, resource(ResourceStatus.WITHDRAWN), today)).toThrow(code('WRONG_STATE'))
  expect(() => checkToBeHad(open, there, '2026-06-02')).toThrow(code('EXPIRED'))
})
