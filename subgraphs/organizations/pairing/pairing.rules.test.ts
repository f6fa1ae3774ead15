import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPairingStatus, checkSides, type Side } from './pairing.rules.ts'

const side = (id: string, kind = 'BRANCH', ...unitKinds: string[]): Side => ({ id, kind, unitKinds })
const company = side('a', 'BRANCH', 'COMPANY')
const village = side('b', 'GENERAL_BRANCH', 'VILLAGE')
const committee = side('c', 'COMMITTEE', 'AGENCY')

function isPaired(...args: Parameters<typeof checkSides>): boolean {
  try {
    checkSides(...args)
    return true
  } catch {
    return false
  }
}

describe('who can be paired', () => {
  test.each([
    ['a company with a village', isPaired('COMPANY_VILLAGE', company, village), true],
    ['a village with a company', isPaired('COMPANY_VILLAGE', village, company), true],
    ['a company with a company', isPaired('COMPANY_VILLAGE', company, side('d', 'BRANCH', 'COMPANY')), false],
    ['a branch with a general branch', isPaired('BRANCH_BRANCH', company, village), true],
    ['a branch with a committee', isPaired('BRANCH_BRANCH', company, committee), false],
    ['anybody along a supply chain', isPaired('SUPPLY_CHAIN', committee, village), true],
  ])('%s', (_who, found, wanted) => {
    expect(found).toBe(wanted)
  })

  test('nobody with itself, and it does not matter who proposes', () => {
    const some = fc.constantFrom(company, village, committee)
    const kind = fc.constantFrom(
      'COMPANY_VILLAGE' as const,
      'BRANCH_BRANCH' as const,
      'SUPPLY_CHAIN' as const,
    )
    fc.assert(
      fc.property(kind, some, some, (of, one, other) => {
        expect(isPaired(of, one, other)).toBe(isPaired(of, other, one))
        if (one.id === other.id) expect(isPaired(of, one, other)).toBe(false)
      }),
    )
  })
})

test('a state is wanted, and no other does', () => {
  expect(() => checkPairingStatus('AGREED', 'AGREED')).not.toThrow()
  expect(() => checkPairingStatus('ENDED', 'AGREED')).toThrow('is over')
})
