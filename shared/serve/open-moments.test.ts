import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { momentAsked, momentHeaders, OpenMoments } from './open-moments.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a moment that goes on is the same, for the same token, until a second has passed', () => {
  const moments = new OpenMoments()
  const going = { id: 'one', goesOn: true }
  const first = moments.momentOf(going, 'a')
  expect(moments.momentOf(going, 'a')).toBe(first)
  expect(moments.momentOf(going, 'b')).not.toBe(first)
  expect(moments.momentOf(going, undefined)).not.toBe(first)
  vi.advanceTimersByTime(1000)
  expect(moments.momentOf(going, 'a')).not.toBe(first)
})

test('its last request ends it', () => {
  const moments = new OpenMoments()
  const first = moments.momentOf({ id: 'one', goesOn: true }, 'a')
  const last = { id: 'one', goesOn: false }
  expect(moments.momentOf(last, 'a')).toBe(first)
  expect(moments.momentOf(last, 'a')).not.toBe(first)
})

test('what is of no moment is of one of its own', () => {
  const moments = new OpenMoments()
  expect(momentAsked({})).toBe(undefined)
  for (const goesOn of [true, false]) {
    const asked = { id: 'one', goesOn }
    expect(momentAsked(momentHeaders(asked))).toEqual(asked)
  }
  expect(moments.momentOf(undefined, 'a')).not.toBe(moments.momentOf(undefined, 'a'))
})

test('many that never end are forgotten', () => {
  const moments = new OpenMoments()
  const first = moments.momentOf({ id: 'first', goesOn: true }, 'a')
  for (let n = 0; n < 100; n++) moments.momentOf({ id: String(n), goesOn: true }, 'a')
  expect(moments.momentOf({ id: 'first', goesOn: false }, 'a')).not.toBe(first)
})
