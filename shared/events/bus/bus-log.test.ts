import { expect, test } from 'vitest'
import { UnavailableError } from '../../unavailable-error.ts'
import type { RecordedEvent } from '../event.ts'
import { BusLog } from './bus-log.ts'
import type { EventStream } from './event-stream.ts'

const event = (position: number) => ({ id: `event_${position}`, position }) as RecordedEvent

/** A log over a stream of ten events whose pages hold these. */
const logOf = (...positions: number[]) =>
  new BusLog({
    source: 'lists',
    extent: async () => ({ first: 1, last: 10 }),
    page: async () => positions.map(event),
  } as unknown as EventStream)

test('a page may be shorter than asked for, and what is behind the head is no end', async () => {
  expect(await logOf(4, 5).read(3, 100)).toEqual([event(4), event(5)])
  expect(await logOf().read(10, 100)).toEqual([])
  await expect(logOf().read(3, 100)).rejects.toBeInstanceOf(UnavailableError)
})

test('a stream that lacks what comes next is told of', async () => {
  await expect(logOf(6, 7).read(3, 100)).rejects.toThrow('lists holds nothing between 3 and 6')
})
