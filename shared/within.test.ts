import { expect, test } from 'vitest'
import { UnavailableError } from './unavailable-error.ts'
import { within } from './within.ts'

test('what comes in time is given on, and silence is told as unavailable', async () => {
  expect(await within(1000, Promise.resolve('here'))).toBe('here')
  await expect(within(1000, Promise.reject(new RangeError('wrong')))).rejects.toThrow(RangeError)
  await expect(within(5, new Promise(() => undefined))).rejects.toBeInstanceOf(UnavailableError)
})
