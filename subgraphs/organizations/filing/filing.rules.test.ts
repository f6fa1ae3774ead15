import { expect, test } from 'vitest'
import { union } from '../charter/rule-sets/union.ts'
import { awaitedOf, checkFiling, registriesOf } from './filing.rules.ts'

const both = ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT'] as const

test('with whom: as the charter says, and nobody where it is silent', () => {
  expect(registriesOf(union.rules, 'FOUNDING')).toEqual(both)
  expect(registriesOf(union.rules, 'INDUSTRY_COMMUNITY')).toEqual(['AGRICULTURE_DEPARTMENT'])
  expect(registriesOf([], 'FOUNDING')).toEqual([])
})

test('it is filed with each once, and with nobody else', () => {
  expect(awaitedOf(both, [both[1]])).toEqual([both[0]])
  expect(() => checkFiling(both, [], both[0])).not.toThrow()
  expect(() => checkFiling(both, [both[0]], both[0])).toThrow('already')
  expect(() => checkFiling(both, [], 'SECRETARIAT')).toThrow('not filed with')
})
