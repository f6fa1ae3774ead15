import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CharterRule } from '../charter/charter.rules.ts'
import { checkTermLimit, type Tenure, termEnd, termsRunning } from './term.rules.ts'

const rules: CharterRule[] = [{ kind: 'TERM', article: '13', office: 'CHAIR', years: 2, maxConsecutive: 2 }]
const year = (n: number) => `${2000 + n}-01-01`

/** One term after another, a letter each. */
const tenures = (holders: string): Tenure[] =>
  [...holders].map((name, n) => ({
    organizationId: name,
    memberId: null,
    since: year(n),
    until: year(n + 1),
    termEndsOn: year(n + 1),
  }))

const running = (holders: string, name: string) =>
  termsRunning(tenures(holders), { organizationId: name, memberId: null }, year(holders.length))

describe('terms running', () => {
  test.each([
    ['', 'a', 0],
    ['a', 'a', 1],
    ['aa', 'a', 2],
    ['aba', 'a', 1],
    ['aab', 'a', 0],
    ['aab', 'b', 1],
  ])('%s: %s has %i', (holders, name, terms) => {
    expect(running(holders, name)).toBe(terms)
  })

  test('are the length of the last run, whatever was before', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(names, (holders) => {
        const last = /a*$/.exec(holders.join(''))![0].length
        expect(running(holders.join(''), 'a')).toBe(last)
      }),
    )
  })

  test('are not broken by a vacancy, nor by who sits beside', () => {
    const [first, second] = tenures('aa') as [Tenure, Tenure]
    const beside = { ...first, organizationId: 'b' }
    const vacant = { ...first, until: '2000-06-01' }
    const own = { organizationId: 'a', memberId: null }
    expect(termsRunning([vacant, second, beside], own, year(2))).toBe(2)
  })

  test('are the person’s where one is known: another of the same organization begins anew', () => {
    const history = tenures('aa').map((tenure) => ({ ...tenure, memberId: 'member_1' }))
    expect(termsRunning(history, { organizationId: 'a', memberId: 'member_2' }, year(2))).toBe(0)
    expect(termsRunning(history, { organizationId: 'b', memberId: 'member_1' }, year(2))).toBe(2)
  })
})

test('the second term running passes, the third is refused with its article', () => {
  expect(() => checkTermLimit(rules, 'CHAIR', 1)).not.toThrow()
  expect(() => checkTermLimit(rules, 'CHAIR', 2)).toThrow('article 13')
  expect(() => checkTermLimit(rules, 'PRESIDENT', 9)).not.toThrow()
})

test.each([
  [2, '2024-02-29', '2026-02-28'],
  [4, '2024-02-29', '2028-02-29'],
  [1.5, '2025-01-31', '2026-07-31'],
])('a term of %d years from %s ends before %s', (years, since, end) => {
  expect(termEnd({ years }, since)).toBe(end)
})
