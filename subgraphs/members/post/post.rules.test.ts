import { expect, test } from 'vitest'
import { checkPostBegin, checkVacant } from './post.rules.ts'

const member = { status: 'ACTIVE', since: '2020-01-01' } as const
const organization = { name: '甲支部', active: true }
const today = '2026-11-23'

test('a post begins on the day of coming at the earliest and today at the latest', () => {
  for (const since of ['2020-01-01', '2023-05-01', today])
    expect(() => checkPostBegin(member, organization, since, today)).not.toThrow()
})

test.each([
  [{ ...member, status: 'LEFT' as const }, organization, '2021-01-01', 'WRONG_STATE'],
  [member, { ...organization, active: false }, '2021-01-01', 'INACTIVE_ORGANIZATION'],
  [member, organization, '2019-12-31', 'DATE_ORDER'],
  [member, organization, '2026-11-24', 'FUTURE_DATE'],
])('%j in %j since %s: %s', (who, where, since, code) => {
  expect(() => checkPostBegin(who, where, since, today)).toThrow(expect.objectContaining({ code }))
})

const held = (kind: string) => ({ kind, since: '2024-01-01', until: null })

test.each([
  ['SECRETARY', [], [], undefined],
  ['SECRETARY', [], [held('SECRETARY')], 'POST_HELD'],
  ['SECRETARY', [held('LIAISON')], [held('DEPUTY_SECRETARY')], undefined],
  ['LIAISON', [held('LIAISON')], [], 'POST_HELD'],
  ['COMMITTEE_MEMBER', [], [held('COMMITTEE_MEMBER')], undefined],
])('%s beside own %j and others %j: %s', (kind, own, others, code) => {
  const check = () => checkVacant(kind, own, others)
  if (code) expect(check).toThrow(expect.objectContaining({ code }))
  else expect(check).not.toThrow()
})
