import { expect, test } from 'vitest'
import { checkTransfer } from './belonging.rules.ts'

const today = '2026-11-23'
const member = { status: 'ACTIVE', organizationId: 'org_a', since: '2020-01-01' } as const
const to = { id: 'org_b', name: 'B', active: true }

test.each([
  [member, to, { on: '2020-01-02' }, undefined],
  [member, to, { on: today, reason: '工作调动' }, undefined],
  [{ ...member, status: 'LEFT' as const }, to, { on: today }, 'WRONG_STATE'],
  [member, { ...to, id: 'org_a' }, { on: today }, 'OWN_ORGANIZATION'],
  [member, { ...to, active: false }, { on: today }, 'INACTIVE_ORGANIZATION'],
  [member, to, { on: '2020-01-01' }, 'DATE_ORDER'],
  [member, to, { on: '2019-12-31' }, 'DATE_ORDER'],
  [member, to, { on: '2026-11-24' }, 'FUTURE_DATE'],
  [member, to, { on: today, reason: ' ' }, 'INVALID_INPUT'],
])('%j to %j, %j: %s', (from, target, leaving, expected) => {
  let code: string | undefined
  try {
    checkTransfer(from, target, leaving, today)
  } catch (error) {
    code = (error as { code: string }).code
  }
  expect(code).toBe(expected)
})
