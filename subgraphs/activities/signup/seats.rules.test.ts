import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedUp, mustWait, placesLeft, type SignedUp } from './seats.rules.ts'

type Step = { readonly sign: number } | { readonly leave: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ sign: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ leave: fc.nat(20) }),
)

/** What comes of people who sign up and leave, step by step. */
function play(
  places: number | null,
  steps: readonly Step[],
  check: (now: readonly SignedUp[]) => void,
): void {
  let line: SignedUp[] = []
  steps.forEach((each, index) => {
    if ('sign' in each) {
      line.push({ id: `${index}`, people: each.sign, isWaiting: mustWait(places, line, each.sign) })
    } else if (line.length > 0) {
      line.splice(each.leave % line.length, 1)
      const moved = movedUp(places, line)
      line = line.map((one) => (moved.includes(one.id) ? { ...one, isWaiting: false } : one))
    }
    check(line)
  })
}

test('however people sign up and leave, no place is given twice', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.array(step, { maxLength: 60 }), (places, steps) => {
      play(places, steps, (line) => {
        const inside = line.filter(({ isWaiting }) => !isWaiting)
        expect(inside.reduce((sum, { people }) => sum + people, 0)).toBeLessThanOrEqual(places)
      })
    }),
  )
})

test('nobody who came later is in while somebody before waits, and no place is idle that the first in line could have', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.array(step, { maxLength: 60 }), (places, steps) => {
      play(places, steps, (line) => {
        const first = line.findIndex(({ isWaiting }) => isWaiting)
        if (first < 0) return
        expect(line.slice(first).every(({ isWaiting }) => isWaiting)).toBe(true)
        expect(line[first]!.people).toBeGreaterThan(placesLeft(places, line)!)
      })
    }),
  )
})

test('without a limit nobody waits', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      play(null, steps, (line) => {
        expect(line.some(({ isWaiting }) => isWaiting)).toBe(false)
        expect(placesLeft(null, line)).toBeNull()
      })
    }),
  )
})

test.each([
  [10, [], 10, false],
  [10, [], 11, true],
  [0, [], 1, true],
  [10, [{ id: 'a', people: 4, isWaiting: false }], 6, false],
  [10, [{ id: 'a', people: 4, isWaiting: false }], 7, true],
])('of %i places with %j, %i people wait: %s', (places, signedUp, people, waits) => {
  expect(mustWait(places, signedUp, people)).toBe(waits)
})
