import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Course,
  checkElsewhere,
  checkFloatingFacts,
  checkStep,
  type Step,
} from './floating-member.rules.ts'

const found: Course = { status: 'FOUND', foundOn: '2026-01-10', registeredOn: null, assignedOn: null }
const registered: Course = { ...found, status: 'REGISTERED', registeredOn: '2026-02-01' }
const assigned: Course = { ...registered, status: 'ASSIGNED', assignedOn: '2026-03-01' }
const left: Course = { ...assigned, status: 'LEFT' }
const today = '2026-11-23'

test.each<[string, Course, Step, boolean]>([
  ['found, then registered', found, 'REGISTERED', true],
  ['found, not assigned at once', found, 'ASSIGNED', false],
  ['found, and gone again', found, 'LEFT', true],
  ['registered once', registered, 'REGISTERED', false],
  ['registered, then assigned', registered, 'ASSIGNED', true],
  ['assigned elsewhere', assigned, 'ASSIGNED', true],
  ['assigned, then gone', assigned, 'LEFT', true],
  ['gone is gone', left, 'LEFT', false],
])('%s', (_, course, step, allowed) => {
  const check = () => checkStep(course, step, today, today)
  if (allowed) expect(check).not.toThrow()
  else expect(check).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
})

test('no step is taken before the last one, nor on a day to come', () => {
  const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  const courses = fc.constantFrom(found, registered, assigned)
  fc.assert(
    fc.property(courses, day, (course, date) => {
      const on = date.toISOString().slice(0, 10)
      const last = course.assignedOn ?? course.registeredOn ?? course.foundOn
      const check = () => checkStep(course, 'LEFT', on, today)
      if (on < last) expect(check).toThrow(expect.objectContaining({ code: 'DATE_ORDER' }))
      else if (on > today) expect(check).toThrow(expect.objectContaining({ code: 'FUTURE_DATE' }))
      else expect(check).not.toThrow()
    }),
  )
})

test('nobody is assigned again to where they are', () => {
  expect(() => checkElsewhere({ ...assigned, organizationId: 'org_a' }, 'org_a')).toThrow(
    expect.objectContaining({ field: 'organizationId' }),
  )
  expect(() => checkElsewhere({ ...registered, organizationId: 'org_a' }, 'org_a')).not.toThrow()
})

const facts = { name: '李游', phone: null, officialId: null, home: null, certificate: null }

test.each([
  ['name', { name: ' ' }],
  ['phone', { phone: 'abc' }],
  ['officialId', { officialId: '990101199005010021' }],
  ['home', { home: '' }],
  ['certificate', { certificate: 'x'.repeat(41) }],
])('%s is of its form', (field, change) => {
  expect(() => checkFloatingFacts(facts)).not.toThrow()
  expect(() => checkFloatingFacts({ ...facts, ...change })).toThrow(expect.objectContaining({ field }))
})
