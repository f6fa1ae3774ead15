import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSecondment } from './secondment.rules.ts'

const member = { status: 'ACTIVE', organizationId: 'org_a', since: '2015-07-01' } as const
const host = { id: 'org_b', name: '乙', active: true }
const service = { post: '第一书记', since: '2026-03-01', dueOn: '2027-03-01' }
const today = '2026-11-23'

test('a member serves at another organization for a time', () => {
  expect(() => checkSecondment(member, host, service, today)).not.toThrow()
  expect(() => checkSecondment(member, host, { ...service, dueOn: null }, today)).not.toThrow()
})

test.each([
  ['who left', { ...member, status: 'LEFT' as const }, host, service, 'WRONG_STATE'],
  ['at the own organization', member, { ...host, id: 'org_a' }, service, 'OWN_ORGANIZATION'],
  ['at a dissolved one', member, { ...host, active: false }, service, 'INACTIVE_ORGANIZATION'],
  ['as nothing', member, host, { ...service, post: ' ' }, 'INVALID_INPUT'],
  ['from a day to come', member, host, { ...service, since: '2026-11-24' }, 'FUTURE_DATE'],
])('nobody serves: %s', (_, who, where, what, code) => {
  expect(() => checkSecondment(who, where, what, today)).toThrow(expect.objectContaining({ code }))
})

test('it begins while the member belongs here, and its time ends after it begins', () => {
  const day = fc
    .date({ min: new Date('2014-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.option(day), (since, dueOn) => {
      const check = () => checkSecondment(member, host, { post: '副主任', since, dueOn }, today)
      if (since >= member.since && (dueOn === null || dueOn > since)) expect(check).not.toThrow()
      else expect(check).toThrow(expect.objectContaining({ code: 'DATE_ORDER' }))
    }),
  )
})
