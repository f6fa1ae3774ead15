import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Course,
  checkAdmitted,
  checkAdvance,
  checkApplicant,
  checkApplicationEnd,
  checkContacts,
  isSamePerson,
} from './applicant.rules.ts'
import type { ApplicantStage } from './applicant-stage.ts'

const today = '2026-11-23'
const applied: Course = {
  stage: 'APPLIED',
  appliedOn: '2024-01-10',
  talkedOn: null,
  activistOn: null,
  candidateOn: null,
  admittedOn: null,
  contacts: ['member_x'],
}
const talked: Course = { ...applied, stage: 'TALKED', talkedOn: '2024-02-01' }
const activist: Course = { ...talked, stage: 'ACTIVIST', activistOn: '2024-07-01' }
const candidate: Course = { ...activist, stage: 'CANDIDATE', candidateOn: '2025-08-01' }
const admitted: Course = { ...candidate, stage: 'ADMITTED', admittedOn: '2025-12-01' }
const ended: Course = { ...talked, stage: 'ENDED' }

const stages = ['APPLIED', 'TALKED', 'ACTIVIST', 'CANDIDATE', 'ADMITTED'] as const
const courses = [applied, talked, activist, candidate, admitted]

test('stage by stage, none left out and never back', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.nat(4), (from, to) => {
      const advance = () => checkAdvance(courses[from]!, stages[to]!, today, today)
      if (to === from + 1) expect(advance).not.toThrow()
      else expect(advance).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
    }),
  )
})

test.each<[string, Course, `${ApplicantStage}`, string, string]>([
  ['before the last step', talked, 'ACTIVIST', '2024-01-31', 'DATE_ORDER'],
  ['on a day to come', talked, 'ACTIVIST', '2026-11-24', 'FUTURE_DATE'],
  ['a day short of a year', activist, 'CANDIDATE', '2025-06-30', 'DATE_ORDER'],
  ['without a contact', { ...activist, contacts: [] }, 'CANDIDATE', '2025-07-01', 'WRONG_STATE'],
  ['after the end', ended, 'ACTIVIST', today, 'WRONG_STATE'],
])('nobody moves on %s', (_, course, to, on, code) => {
  expect(() => checkAdvance(course, to, on, today)).toThrow(expect.objectContaining({ code }))
})

test('after a year to the day an activist becomes a candidate', () => {
  expect(() => checkAdvance(activist, 'CANDIDATE', '2025-07-01', today)).not.toThrow()
})

describe('an application', () => {
  const facts = { name: '高申', phone: null, birthOn: '2006-05-01' }

  test('is handed in on the eighteenth birthday or later', () => {
    expect(() => checkApplicant(facts, '2024-05-01', today)).not.toThrow()
    expect(() => checkApplicant(facts, '2024-04-30', today)).toThrow(
      expect.objectContaining({ field: 'birthOn' }),
    )
    expect(() => checkApplicant(facts, '2026-11-24', today)).toThrow(
      expect.objectContaining({ field: 'appliedOn' }),
    )
  })

  test.each([admitted, ended])('that is over does not end: $stage', (course) => {
    expect(() => checkApplicationEnd(course, today, today)).toThrow(
      expect.objectContaining({ code: 'WRONG_STATE' }),
    )
  })

  test('ends from any other stage', () => {
    for (const course of [applied, talked, activist, candidate])
      expect(() => checkApplicationEnd(course, today, today)).not.toThrow()
  })
})

const full = { status: 'ACTIVE', fullOn: '2016-07-01' } as const

test.each([
  ['none', [], []],
  ['three', ['a', 'b', 'c'], [full, full, full]],
  ['one twice', ['a', 'a'], [full, full]],
  ['one on probation', ['a'], [{ ...full, fullOn: null }]],
  ['one who left', ['a'], [{ ...full, status: 'LEFT' as const }]],
])('no contacts: %s', (_, ids, members) => {
  expect(() => checkContacts(ids, members)).toThrow(expect.objectContaining({ field: 'memberIds' }))
})

test('one or two full members are contacts', () => {
  expect(() => checkContacts(['a'], [full])).not.toThrow()
  expect(() => checkContacts(['a', 'b'], [full, full])).not.toThrow()
})

test('the member of an admission is on the same roll since that day', () => {
  const member = { status: 'ACTIVE', organizationId: 'org_a', joinedOn: '2025-12-01' } as const
  expect(() => checkAdmitted(member, 'org_a', '2025-12-01')).not.toThrow()
  expect(() => checkAdmitted(member, 'org_b', '2025-12-01')).toThrow(
    expect.objectContaining({ field: 'memberId' }),
  )
  expect(() => checkAdmitted(member, 'org_a', '2025-12-02')).toThrow(
    expect.objectContaining({ field: 'memberId' }),
  )
  expect(() => checkAdmitted({ ...member, status: 'LEFT' }, 'org_a', '2025-12-01')).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }),
  )
})

test.each([
  [{ phone: '1', birthOn: '2000-01-01' }, true],
  [{ phone: null, birthOn: '2000-01-01' }, true],
  [{ phone: '2', birthOn: '2000-01-01' }, false],
  [{ phone: '1', birthOn: '2000-01-02' }, false],
])('of the same name, %j is the same person: %s', (known, same) => {
  expect(isSamePerson({ phone: '1', birthOn: '2000-01-01' }, known)).toBe(same)
  expect(isSamePerson({ phone: null, birthOn: '2000-01-01' }, { ...known, phone: '1' })).toBe(
    known.birthOn === '2000-01-01',
  )
})
