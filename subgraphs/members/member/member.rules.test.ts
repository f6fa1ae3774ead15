import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkFacts,
  checkJoinedBy,
  checkOnRoll,
  checkStanding,
  checkText,
  maskPhone,
} from './member.rules.ts'

const today = '2026-11-23'
const facts = {
  name: '王芳',
  birthOn: '1990-05-01',
  joinedOn: '2015-07-01',
  fullOn: '2016-07-01',
  phone: '10012345678',
}
const code = (check: () => void) => {
  try {
    check()
  } catch (error) {
    return `${(error as { field?: string }).field} ${(error as { code: string }).code}`
  }
  return undefined
}

test.each([
  [{}, undefined],
  [{ fullOn: null, phone: null }, undefined],
  [{ joinedOn: today, fullOn: null }, undefined],
  [{ phone: '+86 476-8234567' }, undefined],
  [{ name: '  ' }, 'name INVALID_INPUT'],
  [{ name: 'x'.repeat(61) }, 'name INVALID_INPUT'],
  [{ phone: 'call me' }, 'phone INVALID_INPUT'],
  [{ joinedOn: '1990-05-01', fullOn: null }, 'joinedOn DATE_ORDER'],
  [{ fullOn: '2015-06-30' }, 'fullOn DATE_ORDER'],
  [{ joinedOn: '2026-11-24', fullOn: null }, 'joinedOn FUTURE_DATE'],
  [{ fullOn: '2026-11-24' }, 'fullOn FUTURE_DATE'],
])('facts %j: %s', (change, expected) => {
  expect(code(() => checkFacts({ ...facts, ...change }, today))).toBe(expected)
})

test('nobody belongs to an organization before joining', () => {
  expect(code(() => checkJoinedBy('since', '2015-07-01', '2015-06-30'))).toBe('since DATE_ORDER')
  expect(code(() => checkJoinedBy('since', '2015-07-01', '2015-07-01'))).toBeUndefined()
})

test('who has left is not on the roll', () => {
  expect(code(() => checkOnRoll({ status: 'LEFT' }))).toBe('undefined WRONG_STATE')
  expect(code(() => checkOnRoll({ status: 'ACTIVE' }))).toBeUndefined()
})

test('a dissolved organization takes nobody in', () => {
  expect(code(() => checkStanding('to', { name: 'x', active: false }))).toBe('to INACTIVE_ORGANIZATION')
  expect(code(() => checkStanding('to', { name: 'x', active: true }))).toBeUndefined()
})

test('a text has at least one and at most the longest number of characters', () => {
  expect(code(() => checkText('post', 'x'.repeat(5), 5))).toBeUndefined()
  expect(code(() => checkText('post', 'x'.repeat(6), 5))).toBe('post INVALID_INPUT')
})

test.each([
  ['13812341234', '138****1234'],
  ['8234567', '****67'],
])('%s is masked as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test('a mask shows at most seven digits, and never all', () => {
  const phones = fc.stringMatching(/^\d{6,20}$/)
  fc.assert(
    fc.property(phones, (phone) => {
      const shown = maskPhone(phone).replaceAll('*', '')
      expect(shown.length).toBeLessThanOrEqual(Math.min(7, phone.length - 4))
    }),
  )
})
