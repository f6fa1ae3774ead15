import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from './coverage.rules.ts'

test('an instructor brings the work but no organization', () => {
  expect(coverageOf({ own: 2, joint: 1, instructor: 1, none: 0 })).toMatchObject({
    units: 4,
    organizationShare: 0.75,
    workShare: 1,
  })
})

test('without units there is no share', () => {
  expect(coverageOf({ own: 0, joint: 0, instructor: 0, none: 0 })).toMatchObject({
    organizationShare: null,
    workShare: null,
  })
})

test('shares stay between 0 and 1, and work reaches at least as far as organization', () => {
  const count = fc.nat(10_000)
  fc.assert(
    fc.property(count, count, count, count, (own, joint, instructor, none) => {
      const { units, organizationShare, workShare } = coverageOf({ own, joint, instructor, none })
      expect(units).toBe(own + joint + instructor + none)
      if (units > 0)
        expect(0 <= organizationShare! && organizationShare! <= workShare! && workShare! <= 1).toBe(true)
    }),
  )
})
