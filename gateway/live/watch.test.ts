import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { decodeCursor } from '../../shared/events/cursor.ts'
import type { RecordedEvent } from '../../shared/events/event.ts'
import { BoundedOutlet } from './outlet.ts'
import { Subscriber } from './subscriber.ts'
import { Watch } from './watch.ts'

const event = (position: number): RecordedEvent => ({
  ...{ id: `event_${position}`, source: 'activities', position, at: '2026-01-01T00:00:00Z', actor: null },
  ...{ kind: 'meeting.called', about: {}, data: {} },
})

/** A watch whose query takes a while, with how many it was asked for at once each time. */
function slowWatch() {
  const rounds: number[] = []
  let underWay = 0
  const watch = new Watch({
    source: 'activities',
    interest: () => true,
    async ask(cursor) {
      underWay++
      const { position } = decodeCursor(cursor)!
      await wait(5)
      if (underWay > 0) rounds.push(underWay)
      underWay = 0
      return { payloads: [{ data: { position } }] as never }
    },
  })
  const got: number[] = []
  const sent: number[] = []
  const outlet = new BoundedOutlet(
    () =>
      ({
        send(messages: readonly { data: { position: number } }[], done: () => void) {
          for (const { data } of messages) {
            got.push(data.position)
            done()
          }
          sent.push(messages.length)
        },
        end: () => undefined,
      }) as never,
  )
  outlet.open()
  return { watch, rounds, got, sent, outlet }
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

test('events that come at once, or while others are asked for, are asked for and sent together, in order', async () => {
  const { watch, rounds, got, sent, outlet } = slowWatch()
  const subscriber = new Subscriber(outlet, 0)
  await subscriber.goLive()
  watch.subscribers.add(subscriber)
  for (const position of numbers(1, 100)) watch.offer(event(position))
  await expect.poll(() => got.length).toBe(100)
  expect(got).toEqual(numbers(1, 100))
  expect([rounds, sent]).toEqual([
    [32, 32, 32, 4],
    [32, 32, 32, 4],
  ])
  watch.offer(event(101))
  await wait(1)
  for (const position of numbers(102, 105)) watch.offer(event(position))
  await expect.poll(() => got.length).toBe(105)
  expect(sent.slice(4)).toEqual([1, 4])
})

test('what was missed is asked for together too', async () => {
  const { watch, rounds, got, outlet } = slowWatch()
  const start = { source: 'activities', position: 0 }
  await watch.catchUp(new Subscriber(outlet, 70), start, numbers(1, 70).map(event))
  expect(got).toEqual(numbers(1, 70))
  expect(rounds).toEqual([32, 32, 6])
})
