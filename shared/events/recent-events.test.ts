import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordedEvent } from './event.ts'
import { RecentEvents } from './recent-events.ts'

const events = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => ({ position: from + place }) as RecordedEvent)

test('whatever was added and wherever gaps were, what is read is what follows the position, or nothing', () => {
  const batches = fc.array(fc.record({ gap: fc.constantFrom(0, 0, 0, 3), count: fc.nat(12) }))
  fc.assert(
    fc.property(batches, fc.nat(80), fc.integer({ min: 1, max: 20 }), (added, after, limit) => {
      const recent = new RecentEvents(5)
      let next = 1
      let begun = 1
      for (const { gap, count } of added) {
        if (count === 0) continue
        next += gap
        if (gap > 0) begun = next
        recent.add(events(next, count))
        next += count
      }
      const positions = recent.after(after, limit).map(({ position }) => position)
      expect(positions).toEqual(positions.map((_, place) => after + 1 + place))
      const count = Math.min(limit, Math.max(0, next - 1 - after))
      expect([0, count]).toContain(positions.length)
      // The last five of those without a gap are there in any case.
      if (after + 1 >= Math.max(begun, next - 5)) expect(positions).toHaveLength(count)
    }),
  )
})

test('what is cleared is not read', () => {
  const recent = new RecentEvents(5)
  recent.add(events(1, 3))
  expect(recent.after(0, 2)).toEqual(events(1, 2))
  recent.clear()
  expect(recent.after(0, 2)).toEqual([])
})
