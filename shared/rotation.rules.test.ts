import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastTurn, nextTurn, type Party, type Turn, turnOrder } from './rotation.rules.ts'

const day = (n: number) => Temporal.PlainDate.from('2020-01-01').add({ months: n }).toString()
const party = (id: string, since = '2020-01-01'): Party => ({ id, since })
const turns = (holders: string): Turn[] => [...holders].map((partyId, n) => ({ partyId, from: day(n) }))
const abc = [...'abc'].map((id) => party(id))

describe('next', () => {
  test.each([
    ['', 'a', 'FIRST_TURN'],
    ['a', 'b', 'FIRST_TURN'],
    ['abc', 'a', 'WAITED_LONGEST'],
    ['acb', 'a', 'WAITED_LONGEST'],
    // b stood in for a: a waits longest.
    ['abcb', 'a', 'WAITED_LONGEST'],
  ])('after %j it is %s: %s', (holders, partyId, because) => {
    expect(nextTurn(abc, turns(holders))).toEqual({ partyId, because })
  })

  test('of nobody is nobody, of one is the one', () => {
    expect(nextTurn([], turns('a'))).toBeNull()
    expect(nextTurn([party('a')], turns('a'))).toEqual({ partyId: 'a', because: 'NOBODY_ELSE' })
  })

  test('who is longer there comes before, among those who had none', () => {
    expect(turnOrder([party('a', day(3)), party('b', day(1))], [])).toEqual(['b', 'a'])
  })

  test('turns may come in any order', () => {
    expect(lastTurn([...turns('abc')].reverse())).toEqual({ partyId: 'c', from: day(2) })
    expect(lastTurn([])).toBeNull()
  })
})

const count = fc.integer({ min: 1, max: 7 })

/** Each takes the turn that is next, or somebody stands in for it where `standIns` says who. */
function run(parties: readonly Party[], times: number, standIns: readonly number[] = []): string[] {
  const taken: Turn[] = []
  for (let n = 0; n < times; n++) {
    const current = lastTurn(taken)?.partyId
    const others = parties.filter(({ id }) => id !== current)
    const standIn = standIns[n] === undefined ? undefined : others[standIns[n]! % Math.max(1, others.length)]
    taken.push({ partyId: standIn?.id ?? nextTurn(parties, taken)!.partyId, from: day(n) })
  }
  return taken.map(({ partyId }) => partyId)
}

const some = (n: number) => Array.from({ length: n }, (_, index) => party(`p${index}`))

describe('over time', () => {
  test('nobody gets ahead by more than one turn', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 0, max: 40 }), (n, times) => {
        const parties = some(n)
        const taken = run(parties, times)
        const counts = parties.map(({ id }) => taken.filter((each) => each === id).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('nobody has two running while others wait, whoever stands in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.array(fc.nat(), { maxLength: 20 }), (n, standIns) => {
        const taken = run(some(n), 30, standIns)
        for (const [place, id] of taken.entries()) if (place > 0) expect(id).not.toBe(taken[place - 1])
      }),
    )
  })

  test('after any past, all have had a turn within as many turns as there are parties and one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.array(fc.nat(), { maxLength: 20 }), (n, standIns) => {
        const taken = run(some(n), standIns.length + n + 1, standIns)
        expect(new Set(taken.slice(standIns.length)).size).toBe(n)
      }),
    )
  })

  test('who is passed over is next once the one that stood in is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 0, max: 20 }), (n, times) => {
        const parties = some(n)
        const before = run(parties, times).map((partyId, place) => ({ partyId, from: day(place) }))
        const passedOver = nextTurn(parties, before)!.partyId
        const standIn = turnOrder(parties, before).find(
          (id) => id !== passedOver && id !== lastTurn(before)?.partyId,
        )!
        expect(nextTurn(parties, [...before, { partyId: standIn, from: day(times) }])!.partyId).toBe(
          passedOver,
        )
      }),
    )
  })
})
