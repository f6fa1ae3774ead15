import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Publisher } from './publisher.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const unexpected = (error: unknown) => expect.unreachable(String(error))

test('a call during a round gets another round, however many call', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let rounds = 0
  const publisher = new Publisher(() => gates[rounds++]!.promise, unexpected)
  const first = publisher.publish()
  const later = [publisher.publish(), publisher.publish()]
  gates[0]!.resolve()
  await vi.waitFor(() => expect(rounds).toBe(2))
  gates[1]!.resolve()
  await Promise.all([first, ...later])
  expect(rounds).toBe(2)
})

test.each([0, 1, 2, 3, 4, 5])('a call %i turns after a round began is not lost', async (turns) => {
  const happened: string[] = []
  const publisher: Publisher = new Publisher(async () => {
    happened.push('round')
    if (happened.length === 1)
      void laterBy(turns).then(() => {
        happened.push('call')
        return publisher.publish()
      })
  }, unexpected)
  await publisher.publish()
  await laterBy(20)
  expect(happened.at(-1)).toBe('round')
})

test('in the background it is tried until it works, and who looks after it is told', async () => {
  const told: unknown[] = []
  let rounds = 0
  const round = async () => {
    if (++rounds < 3) throw new Error(`round ${rounds}`)
  }
  const publisher = new Publisher(round, (error) => told.push(error))
  publisher.publishSoon()
  await vi.advanceTimersByTimeAsync(5000)
  expect(rounds).toBe(3)
  expect(told).toEqual([new Error('round 1'), new Error('round 2')])
})

test('who waits is told of a failure', async () => {
  const publisher = new Publisher(() => Promise.reject(new Error('lost')), unexpected)
  await expect(publisher.publish()).rejects.toThrow('lost')
})

test('once closed, nothing is tried again', async () => {
  let rounds = 0
  const round = () => {
    rounds++
    return Promise.reject(new Error('lost'))
  }
  const publisher = new Publisher(round, () => undefined)
  publisher.publishSoon()
  await publisher.close()
  publisher.publishSoon()
  await vi.advanceTimersByTimeAsync(5000)
  expect(rounds).toBe(1)
})

/** After so many turns of the microtask queue. */
async function laterBy(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await undefined
}
