import { expect, test } from 'vitest'
import { checkEnd } from './period.rules.ts'

const lasts = { since: '2020-01-01', until: null }

test.each([
  [lasts, '2020-01-01', undefined],
  [lasts, '2019-12-31', 'DATE_ORDER'],
  [lasts, '2026-11-24', 'FUTURE_DATE'],
  [{ ...lasts, until: '2021-01-01' }, '2026-11-23', 'WRONG_STATE'],
])('what lasts as %j ends on %s: %s', (period, on, code) => {
  const check = () => checkEnd(period, on, '2026-11-23')
  if (code) expect(check).toThrow(expect.objectContaining({ code }))
  else expect(check).not.toThrow()
})

test('of whatever ends, the refusal says nothing but that it ends', () => {
  const refused = [
    () => checkEnd({ ...lasts, until: '2021-01-01' }, '2026-11-23', '2026-11-23'),
    () => checkEnd(lasts, '2019-12-31', '2026-11-23'),
  ]
  for (const check of refused) expect(check).not.toThrow(/报到|report/i)
})
