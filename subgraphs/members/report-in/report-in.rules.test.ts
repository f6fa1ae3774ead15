import { describe, expect, test } from 'vitest'
import { checkReportIn } from './report-in.rules.ts'

const today = '2026-11-23'
const member = { status: 'ACTIVE', organizationId: 'org_a', joinedOn: '2020-01-01' } as const
const host = { id: 'org_b', name: 'B', active: true }
const duty = { post: '网格协理员', since: '2020-01-01' }
const code = (check: () => void) => {
  try {
    check()
  } catch (error) {
    return (error as { code: string }).code
  }
  return undefined
}

describe('a report-in', () => {
  test.each([
    [member, host, duty, undefined],
    [{ ...member, status: 'LEFT' as const }, host, duty, 'WRONG_STATE'],
    [member, { ...host, id: 'org_a' }, duty, 'OWN_ORGANIZATION'],
    [member, { ...host, active: false }, duty, 'INACTIVE_ORGANIZATION'],
    [member, host, { ...duty, post: '' }, 'INVALID_INPUT'],
    [member, host, { ...duty, since: '2019-12-31' }, 'DATE_ORDER'],
    [member, host, { ...duty, since: '2026-11-24' }, 'FUTURE_DATE'],
  ])('of %j at %j, %j: %s', (who, where, what, expected) => {
    expect(code(() => checkReportIn(who, where, what, today))).toBe(expected)
  })
})
