import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeCursor } from '../../shared/events/cursor.ts'
import type { RecordedEvent } from '../../shared/events/event.ts'
import type { Subscriber } from './subscriber.ts'
import { Watch } from './watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const event = (position: number): RecordedEvent => ({
  ...{ id: `event_${position}`, source: 'linkage', kind: 'linkage.changed', about: {}, actor: null },
  ...{ position, at: '2026-01-01T00:00:00Z' },
})

/** A watch with one subscriber; answers what was asked, and what the subscriber was told of and when. */
function watching(every?: number) {
  const told: [ms: number, position: number][] = []
  const asked: number[] = []
  const began = Date.now()
  const watch = new Watch({
    source: 'linkage',
    interest: () => true,
    ask: async (cursor) => {
      asked.push(decodeCursor(cursor)!.position)
      return { payloads: [] }
    },
    every,
  })
  const offer = (position: number) => void told.push([Date.now() - began, position])
  const subscriber = {
    offer,
    outlet: { closed: false },
    catchUp: async () => undefined,
    goLive: async () => undefined,
  } as unknown as Subscriber
  watch.subscribers.add(subscriber)
  return { watch, subscriber, told, asked }
}

test('each event is told of where nothing is said of how often', async () => {
  const { watch, told } = watching()
  for (const position of [1, 2, 3]) watch.offer(event(position))
  await vi.advanceTimersByTimeAsync(0)
  expect(told.map(([, position]) => position)).toEqual([1, 2, 3])
})

test('the first at once, and then no more than one in a while, the last one for all before it', async () => {
  const { watch, told, asked } = watching(1000)
  for (let position = 1; position <= 25; position++) {
    watch.offer(event(position))
    await vi.advanceTimersByTimeAsync(100)
  }
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual([
    [0, 1],
    [1000, 10],
    [2000, 20],
    [3000, 25],
  ])
  expect(asked).toEqual([1, 10, 20, 25])
  watch.offer(event(26))
  await vi.advanceTimersByTimeAsync(0)
  expect(told.at(-1)![1]).toBe(26)
})

test('who comes back is told of the last of what was missed', async () => {
  const { watch, subscriber, asked } = watching(1000)
  await watch.catchUp(subscriber, { source: 'linkage', position: 3 }, [event(4), event(5), event(6)])
  expect(asked).toEqual([6])
})
