import { describe, expect, test } from 'vitest'
import {
  checkChain,
  checkChangeDay,
  checkCluster,
  checkEnd,
  checkLinkable,
  checkNotAhead,
  NotAdjacentError,
  type Strung,
} from './route.rules.ts'

function alliance(name: string, county: string): Strung {
  const nothing = { own: null, sectors: new Map() }
  return {
    id: name,
    name,
    status: 'ACTIVE',
    foundedOn: '2024-01-01',
    counties: new Set([county]),
    ...nothing,
  }
}

const [a, b, far] = [alliance('甲', '150402'), alliance('乙', '150402'), alliance('丙', '150430')]

test('a chain needs two, and names who is apart', () => {
  expect(() => checkChain([a, b])).not.toThrow()
  expect(() => checkChain([a])).toThrow('two alliances')
  expect(() => checkChain([a, b, far])).toThrow(NotAdjacentError)
  expect(() => checkChain([a, b, far])).toThrow('丙')
})

test('a cluster counts an alliance once', () => {
  expect(() => checkCluster([a, far])).not.toThrow()
  expect(() => checkCluster([a, a])).toThrow('two alliances')
})

test('only what is at work is linked, and not before it was there', () => {
  expect(() => checkLinkable([a], '2024-01-01')).not.toThrow()
  expect(() => checkLinkable([a], '2023-12-31')).toThrow('2024-01-01')
  expect(() => checkLinkable([{ ...a, status: 'DISSOLVED' }], '2025-01-01')).toThrow('dissolved')
})

describe('the day of a change', () => {
  const whole = { foundedOn: '2025-01-01', dissolvedOn: null }
  test.each([
    ['2025-01-01', true],
    ['2026-05-05', true],
    ['2024-12-31', false],
    ['2026-05-06', false],
  ])('%s', (on, passes) => {
    const check = () => checkChangeDay(whole, on, '2026-05-05')
    if (passes) expect(check).not.toThrow()
    else expect(check).toThrow()
  })

  test('a dissolved one does not change', () => {
    expect(() => checkChangeDay({ ...whole, dissolvedOn: '2025-06-01' }, '2025-05-01', '2026-01-01')).toThrow(
      'dissolved',
    )
  })

  test('a link ends after it began, and nothing is ahead of today', () => {
    expect(() => checkEnd('2025-01-01', '2025-01-02')).not.toThrow()
    expect(() => checkEnd('2025-01-01', '2025-01-01')).toThrow('after 2025-01-01')
    expect(() => checkNotAhead('2025-01-02', '2025-01-01')).toThrow('today')
  })
})
