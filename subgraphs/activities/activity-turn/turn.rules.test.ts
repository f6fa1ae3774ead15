import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, checkHandedOver, lineFor, reasonFor, type Taken, turnFor } from './turn.rules.ts'

const day = (number: number) => Temporal.PlainDate.from('2024-01-01').add({ days: number }).toString()
const members = (count: number): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({ id: `org_${index}`, since: day(0) }))

/** Turns as they come when nothing goes wrong. */
function inTurn(candidates: readonly Candidate[], turns: number, perDay = 1): Taken[] {
  const taken: Taken[] = []
  for (let index = 0; index < turns; index++)
    taken.push({
      organizationId: lineFor(candidates, taken).ids[0]!,
      on: day(1 + Math.floor(index / perDay)),
    })
  return taken
}

test('over time everybody has as many turns as everybody else, give or take one, also with several turns a day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.nat(60),
      fc.integer({ min: 1, max: 3 }),
      (count, turns, perDay) => {
        const taken = inTurn(members(count), turns, perDay)
        const counts = members(count).map(
          ({ id }) => taken.filter(({ organizationId }) => organizationId === id).length,
        )
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

type Step = { readonly kind: 'turn' | 'substitute' | 'join' | 'leave'; readonly pick: number }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('turn', 'turn', 'substitute', 'join', 'leave'),
  pick: fc.nat(100),
})

/** Members come, go, and stand in for each other; answers each turn with who waited then. */
function play(count: number, steps: readonly Step[]) {
  let candidates = members(count)
  const taken: Taken[] = []
  const turns: {
    readonly id: string
    readonly waiting: readonly string[]
    readonly insteadOf: string | null
  }[] = []
  steps.forEach(({ kind, pick }, index) => {
    const on = day(index + 1)
    if (kind === 'join') candidates = [...candidates, { id: `org_new${index}`, since: on }]
    else if (kind === 'leave')
      candidates = candidates.filter((_, place) => place !== pick % candidates.length)
    if (kind === 'join' || kind === 'leave' || candidates.length === 0) return
    const line = lineFor(candidates, taken)
    const last = taken.at(-1)?.organizationId
    const named = kind === 'substitute' ? line.ids[pick % line.ids.length]! : null
    try {
      const { organizationId, insteadOf } = turnFor(line, last, named)
      turns.push({ id: organizationId, insteadOf, waiting: line.ids })
      taken.push({ organizationId, on })
    } catch {
      expect(named).toBe(last)
    }
  })
  return { turns, candidates, taken }
}

test('whoever comes, goes or stands in, nobody has two turns running while somebody else could have had the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 60 }), (count, steps) => {
      const { turns } = play(count, steps)
      turns.slice(1).forEach(({ id, waiting, insteadOf }, index) => {
        if (id !== turns[index]!.id) return
        expect(waiting.filter((other) => other !== id && other !== insteadOf)).toEqual([])
      })
    }),
  )
})

test('whatever came before, everybody has a turn within as many as there are members and one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.array(step, { maxLength: 40 }), (count, steps) => {
      const { candidates, taken } = play(count, steps)
      if (candidates.length === 0) return
      const from = taken.length
      for (let index = 0; index <= candidates.length; index++)
        taken.push({ organizationId: lineFor(candidates, taken).ids[0]!, on: day(200 + index) })
      const had = new Set(taken.slice(from).map(({ organizationId }) => organizationId))
      expect(candidates.map(({ id }) => id).filter((id) => !had.has(id))).toEqual([])
    }),
  )
})

test('who is replaced keeps its place and is next', () => {
  const candidates = members(4)
  const line = lineFor(candidates, [])
  const { organizationId, insteadOf } = turnFor(line, undefined, 'org_2')
  expect([organizationId, insteadOf]).toEqual(['org_2', 'org_0'])
  expect(lineFor(candidates, [{ organizationId, on: day(1) }]).ids).toEqual([
    'org_0',
    'org_1',
    'org_3',
    'org_2',
  ])
})

test.each([
  ['nobody', [], null, 'NOBODY_IN_TURN'],
  ['one from elsewhere', members(3), 'org_9', 'INVALID_INPUT'],
  ['who had the last turn', members(3), 'org_2', 'INVALID_INPUT'],
])('%s does not get the turn', (_who, candidates, named, code) => {
  const taken = [{ organizationId: 'org_2', on: day(1) }]
  expect(() => turnFor(lineFor(candidates, taken), 'org_2', named)).toThrow(expect.objectContaining({ code }))
})

test('a turn is handed over before the next, and once', () => {
  expect(() => checkHandedOver(true, false)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
  expect(() => checkHandedOver(false, true)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
  expect(() => checkHandedOver(true, true)).not.toThrow()
})

const themeDays = { zh: '主题党日', en: 'theme Party days' }

test.each([
  [[], 'Article 5(2) has theme Party days done in turn; it has had no turn yet, and has been there longest.'],
  [
    [
      { organizationId: 'org_0', on: '2026-03-01' },
      { organizationId: 'org_1', on: '2026-04-01' },
    ],
    'Article 5(2) has theme Party days done in turn; its last turn was on 2026-03-01, and nobody has waited longer.',
  ],
])('after %j the reason cites the article', (taken, english) => {
  expect(reasonFor(lineFor(members(2), taken), '5(2)', themeDays)!.en).toBe(english)
})

test('of one who is alone, that there is nobody else; of nobody, nothing', () => {
  const taken = [{ organizationId: 'org_0', on: '2026-03-01' }]
  expect(reasonFor(lineFor(members(1), taken), '5(2)', themeDays)!.zh).toBe(
    '第 5(2) 条规定主题党日轮流承担;没有其他单位。',
  )
  expect(reasonFor(lineFor([], taken), '5(2)', themeDays)).toBeNull()
})
