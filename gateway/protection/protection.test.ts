import type { IncomingMessage } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { Load } from './load.ts'
import { addressOf } from './protection.ts'
import { OverloadedError, QuotaExceededError, RateLimitedError } from './protection-errors.ts'
import { Quota } from './quota.ts'
import { RateLimit } from './rate-limit.ts'

afterEach(() => void vi.useRealTimers())

test('a key that asks too often is refused and told when to come back, and no other is', () => {
  let now = 0
  const limit = new RateLimit(2, () => now)
  for (let asked = 0; asked < 10; asked++) limit.check('a')
  expect(() => limit.check('a')).toThrow(RateLimitedError)
  limit.check('b')
  now += 500
  limit.check('a')
  expect(() => limit.check('a')).toThrow(/1 s/)
})

test('a rate of 0 is none', () => {
  const limit = new RateLimit(0)
  for (let asked = 0; asked < 1000; asked++) limit.check('a')
})

test('what is given back may be taken again, and is given back once', () => {
  const quota = new Quota(2)
  const give = quota.take('a')
  quota.take('a')
  expect(() => quota.take('a')).toThrow(QuotaExceededError)
  quota.take('b')
  give()
  give()
  quota.take('a')
  expect(() => quota.take('a')).toThrow(QuotaExceededError)
})

test('more requests than can be under way are turned away and counted', () => {
  const load = new Load({ concurrent: 1, delay: 100 })
  const leave = load.enter()
  expect(() => load.enter()).toThrow(OverloadedError)
  leave()
  load.enter()
  expect(load.shed).toBe(1)
  load.close()
})

test('an event loop that stays behind turns requests away, one long step does not', () => {
  vi.useFakeTimers()
  let now = 0
  const load = new Load({ concurrent: 100, delay: 100 }, () => now)
  const sample = (late: number) => {
    now += 250 + late
    vi.advanceTimersByTime(250)
  }
  sample(900)
  load.enter()
  sample(200)
  sample(200)
  expect(() => load.enter()).toThrow(OverloadedError)
  sample(0)
  load.enter()
  load.close()
})

test.each([
  [0, '9.9.9.9', '1.1.1.1'],
  [1, '9.9.9.9, 2.2.2.2', '2.2.2.2'],
  [2, '9.9.9.9, 2.2.2.2, 3.3.3.3', '2.2.2.2'],
  [1, undefined, '1.1.1.1'],
])('behind %i proxies that say %s the address is %s', (proxies, said, address) => {
  const request = { headers: { 'x-forwarded-for': said }, socket: { remoteAddress: '1.1.1.1' } }
  expect(addressOf(request as unknown as IncomingMessage, proxies)).toBe(address)
})
