import { expect, test } from 'vitest'
import { derivedId, idPrefix, newId, seededId } from './ids.ts'

test('ids carry their prefix and sort by the time they were made', () => {
  const ids = Array.from({ length: 1000 }, () => newId('org'))
  expect(new Set(ids).size).toBe(1000)
  expect([...ids].sort()).toEqual(ids)
  expect(ids[0]).toMatch(/^org_[0-9a-hjkmnp-tv-z]{26}$/)
  expect(idPrefix(ids[0]!)).toBe('org')
})

test('an id sorts by its time also where the first characters change', () => {
  const early = seededId('org', Date.UTC(2001, 0), () => 0.99)
  const late = seededId('org', Date.UTC(2026, 0), () => 0)
  expect(early < late).toBe(true)
})

test('seeded ids depend on nothing else', () => {
  const random = () => 0.5
  expect(seededId('mem', 0, random)).toBe(seededId('mem', 0, random))
})

test.each(['', 'org', 'org_', 'ORG_01', 'org_01; drop table'])('%j is no id', (text) => {
  expect(idPrefix(text)).toBeUndefined()
})

test('derived ids follow from what they are made of', () => {
  expect(derivedId('rule', 'charter_a', 1)).toBe(derivedId('rule', 'charter_a', 1))
  expect(derivedId('rule', 'charter_a', 1)).not.toBe(derivedId('rule', 'charter_a', 2))
  expect(idPrefix(derivedId('rule', 'charter_a', 1))).toBe('rule')
})
