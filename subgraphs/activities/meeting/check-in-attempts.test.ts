import { expect, test } from 'vitest'
import { CheckInAttempts } from './check-in-attempts.ts'
import { isSameCode, newCheckInCode } from './check-in-code.ts'

const start = Temporal.Instant.from('2026-11-23T01:00:00Z')

test('five wrong codes, then ten minutes of rest, for each organization by itself', () => {
  const attempts = new CheckInAttempts()
  const enter =
    (who: string, sent: string, minutes = 0) =>
    () =>
      attempts.check(who, '123456', sent, start.add({ minutes }))
  for (const attemptsLeft of [4, 3, 2, 1, 0])
    expect(enter('a', '000000')).toThrow(
      expect.objectContaining({ code: 'INVALID_CODE', details: { attemptsLeft } }),
    )
  expect(enter('a', '123456')).toThrow(
    expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS', details: { retryAfter: 600 } }),
  )
  expect(enter('b', '123456')).not.toThrow()
  expect(enter('a', '123456', 9)).toThrow()
  expect(enter('a', '123456', 10)).not.toThrow()
})

test('codes have six digits, differ, and only the same one is the same', () => {
  const codes = Array.from({ length: 200 }, newCheckInCode)
  for (const code of codes) expect(code).toMatch(/^\d{6}$/)
  expect(new Set(codes).size).toBeGreaterThan(190)
  expect(isSameCode('123456', '123456')).toBe(true)
  for (const other of ['123457', '12345', '1234567', '']) expect(isSameCode('123456', other)).toBe(false)
})
