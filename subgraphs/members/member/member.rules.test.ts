import { expect, test } from 'vitest'
import { checkText } from '../../../shared/text.rules.ts'
import { checkDays, checkFacts, checkJoinedBy, checkOnRoll, checkStanding } from './member.rules.ts'

const today = '2026-11-23'
const facts = {
  name: '王芳',
  sex: 'FEMALE',
  birthOn: '1949-12-31',
  phone: '10012345678',
  officialId: '11010519491231002X',
  ethnicity: '蒙古族',
  education: '大学本科',
  address: '演示路 1 号',
}
const days = { joinedOn: '2015-07-01', fullOn: '2016-07-01' }
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
  [{ phone: null, officialId: null, ethnicity: null, education: null, address: null }, undefined],
  [{ phone: '+86 476-8234567' }, undefined],
  [{ name: '  ' }, 'name INVALID_INPUT'],
  [{ name: null }, 'name INVALID_INPUT'],
  [{ name: 'x'.repeat(61) }, 'name INVALID_INPUT'],
  [{ sex: null }, 'sex INVALID_INPUT'],
  [{ birthOn: null }, 'birthOn INVALID_INPUT'],
  [{ phone: 'call me' }, 'phone INVALID_INPUT'],
  [{ officialId: '110105194912310021' }, 'officialId INVALID_INPUT'],
  [{ birthOn: '1950-01-01' }, 'officialId INVALID_INPUT'],
  [{ sex: 'MALE' }, 'officialId INVALID_INPUT'],
  [{ ethnicity: '' }, 'ethnicity INVALID_INPUT'],
  [{ education: 'x'.repeat(31) }, 'education INVALID_INPUT'],
  [{ address: 'x'.repeat(201) }, 'address INVALID_INPUT'],
])('facts %j: %s', (change, expected) => {
  expect(code(() => checkFacts({ ...facts, ...change }))).toBe(expected)
})

test.each([
  [{}, undefined],
  [{ fullOn: null }, undefined],
  [{ joinedOn: today, fullOn: null }, undefined],
  [{ joinedOn: '1949-12-31', fullOn: null }, 'joinedOn DATE_ORDER'],
  [{ fullOn: '2015-06-30' }, 'fullOn DATE_ORDER'],
  [{ joinedOn: '2026-11-24', fullOn: null }, 'joinedOn FUTURE_DATE'],
  [{ fullOn: '2026-11-24' }, 'fullOn FUTURE_DATE'],
])('days %j: %s', (change, expected) => {
  expect(code(() => checkDays({ ...days, ...change }, facts.birthOn, today))).toBe(expected)
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
