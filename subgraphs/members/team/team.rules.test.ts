import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeMonths } from './months.rules.ts'
import { checkDissolution, checkJoining, checkLasting, checkTeam } from './team.rules.ts'

const today = '2026-11-23'
const team = { foundedOn: '2025-03-01', dissolvedOn: null }
const member = { status: 'ACTIVE', joinedOn: '2015-07-01' } as const

test.each([
  ['without a name', () => checkTeam(' ', '2025-03-01', today), 'INVALID_INPUT'],
  ['founded on a day to come', () => checkTeam('先锋队', '2026-11-24', today), 'FUTURE_DATE'],
  ['changed after its end', () => checkLasting({ dissolvedOn: '2026-01-01' }), 'WRONG_STATE'],
  [
    'dissolved twice',
    () => checkDissolution({ ...team, dissolvedOn: '2026-01-01' }, today, today),
    'WRONG_STATE',
  ],
  ['dissolved before it was founded', () => checkDissolution(team, '2025-02-28', today), 'DATE_ORDER'],
  [
    'joined by who left',
    () => checkJoining(team, { ...member, status: 'LEFT' }, today, today),
    'WRONG_STATE',
  ],
])('no team is %s', (_, check, code) => {
  expect(check).toThrow(expect.objectContaining({ code }))
})

test('a member joins from the later of both beginnings on', () => {
  const day = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, day, (foundedOn, joinedOn, since) => {
      const check = () =>
        checkJoining({ foundedOn, dissolvedOn: null }, { ...member, joinedOn }, since, today)
      if (since >= foundedOn && since >= joinedOn) expect(check).not.toThrow()
      else expect(check).toThrow(expect.objectContaining({ code: 'DATE_ORDER' }))
    }),
  )
})

test.each([
  ['2026-01-01', '2026-03-31', ['2026-01-01', '2026-03-31']],
  ['2026-01-02', '2026-03-30', ['2026-02-01', '2026-02-28']],
  ['2026-10-01', '2026-12-31', ['2026-10-01', '2026-10-31']],
  ['2026-02-02', '2026-02-28', null],
  ['2026-11-01', '2026-11-30', null],
  ['2026-05-01', '2026-04-30', null],
])('of %s to %s the whole months that are over are %j', (from, to, months) => {
  expect(wholeMonths({ from, to }, today)).toEqual(months && { from: months[0], to: months[1] })
})
