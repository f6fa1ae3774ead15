import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenAt, type ChainedStep, hashOf } from './chain.rules.ts'

/** A ledger of some opinions, each with a reply. */
function ledger(opinions: number) {
  const steps: ChainedStep[] = []
  const add = (number: number, kind: string, registered: string[] | null) => {
    const step = {
      allianceId: 'alliance_one',
      year: 2026,
      place: steps.length + 1,
      opinionId: `opinion_${number}`,
      number,
      kind,
      at: '2026-06-01T01:00:00.000000Z',
      actor: 'someone',
      organizationId: null,
      helperIds: [],
      dueOn: null,
      text: kind === 'REPLIED' ? `答复${number}` : null,
      satisfaction: null,
      previous: steps.at(-1)?.hash ?? '',
      registered,
    }
    steps.push({ ...step, hash: hashOf(step) })
  }
  for (let number = 1; number <= opinions; number++) {
    add(number, 'REGISTERED', ['org_a', '路灯', '不亮', 'someone'])
    add(number, 'REPLIED', null)
  }
  return { steps, end: { last: opinions, steps: steps.length, head: steps.at(-1)?.hash ?? '' } }
}

const opinions = fc.integer({ min: 1, max: 6 })

test('a ledger as it was written is intact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), (count) => {
      const { steps, end } = ledger(count)
      expect(brokenAt(steps, end)).toBeNull()
    }),
  )
})

test('any change of any field of any step is found at that step', () => {
  const field = fc.constantFrom(
    'opinionId',
    'kind',
    'at',
    'actor',
    'organizationId',
    'dueOn',
    'text',
    'satisfaction',
    'hash',
  )
  fc.assert(
    fc.property(opinions, fc.nat(), field, (count, pick, name) => {
      const { steps, end } = ledger(count)
      const at = pick % steps.length
      const changed = steps.with(at, { ...steps[at]!, [name]: 'x' })
      expect(brokenAt(changed, end)).toBe(at + 1)
    }),
  )
})

test('what an opinion said when it was handed in cannot change either', () => {
  const { steps, end } = ledger(2)
  const changed = steps.with(2, { ...steps[2]!, registered: ['org_a', '路灯', '很亮', 'someone'] })
  expect(brokenAt(changed, end)).toBe(3)
})

test('a step taken out is found, in the middle and at the end', () => {
  fc.assert(
    fc.property(opinions, fc.nat(), (count, pick) => {
      const { steps, end } = ledger(count)
      const at = pick % steps.length
      expect(brokenAt(steps.toSpliced(at, 1), end)).toBe(at + 1)
    }),
  )
})

test('a chain written anew from some step on is found by the head that was noted', () => {
  const { steps, end } = ledger(2)
  const last = { ...steps[3]!, text: '另一个答复' }
  expect(brokenAt(steps.with(3, { ...last, hash: hashOf(last) }), end)).toBe(5)
})

test('a number given twice is found though the hashes fit', () => {
  const { steps, end } = ledger(1)
  const again = { ...steps[0]!, place: 3, previous: steps[1]!.hash }
  const twice = [...steps, { ...again, hash: hashOf(again) }]
  expect(brokenAt(twice, { last: 1, steps: 3, head: twice[2]!.hash })).toBe(3)
  expect(brokenAt(steps, end)).toBeNull()
})
