import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, type Item, missing, pointsFor, type Rules, scoreOf } from './points.rules.ts'
import { checkCorrectable, checkEffective, checkEntry, checkRules } from './points-input.rules.ts'

const rules: Rules = { base: 6000, floor: 0, ceiling: 10_000, vetoTo: 0 }
const item = (change: Partial<Item> = {}): Item => ({
  code: 'SERVICE',
  points: 200,
  cap: 1000,
  perHour: true,
  activityKind: null,
  veto: false,
  ...change,
})
const entry = (quantity: number, of: Item = item(), rulesId = 'rules_1'): Entry => ({
  rulesId,
  item: of,
  quantity,
  points: pointsFor(of, quantity),
})
const veto = item({ code: 'VETO', veto: true, cap: null })
const late = item({ code: 'LATE', points: -300, cap: 500 })
const study = item({ code: 'STUDY', points: 3000, cap: null })

test.each([
  ['nothing', [], 6000, false],
  ['three hours', [entry(3)], 6600, false],
  ['more than the cap', [entry(3), entry(7)], 7000, false],
  ['what costs, up to its cap', [entry(1, late), entry(1, late)], 5500, false],
  ['the ceiling', [entry(2, study)], 10_000, false],
  ['the cap of each version for itself', [entry(9), entry(9, item(), 'rules_2')], 8000, false],
  ['a veto', [entry(3), entry(1, veto)], 0, true],
  ['a veto that was countered', [entry(3), entry(1, veto), entry(-1, veto)], 6600, false],
  ['hours of two decimals', [entry(0.33)], 6066, false],
])('the score of %s', (_name, entries, score, vetoed) => {
  expect(scoreOf(rules, entries)).toEqual({ score, vetoed })
})

const entries = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.constantFrom(item(), late, study, veto)),
  { maxLength: 20 },
)
const made = (drawn: readonly (readonly [number, Item])[]) =>
  drawn.map(([hundredths, of]) => entry(hundredths / 100, of))

test('a counter-entry makes an entry as if it had never been, whatever else there is', () => {
  fc.assert(
    fc.property(
      entries,
      fc.integer({ min: 1, max: 4000 }),
      fc.constantFrom(item(), late, veto),
      (drawn, hours, of) => {
        const rest = made(drawn)
        const mistake = entry(hours / 100, of)
        const counter = { ...mistake, quantity: -mistake.quantity, points: -mistake.points }
        expect(scoreOf(rules, [...rest, mistake, counter])).toEqual(scoreOf(rules, rest))
      },
    ),
  )
})

test('a score is within its bounds, and the order of entries does not count', () => {
  fc.assert(
    fc.property(entries, (drawn) => {
      const { score, vetoed } = scoreOf(rules, made(drawn))
      expect(score >= rules.floor && score <= rules.ceiling!).toBe(true)
      expect(vetoed).toBe(drawn.some(([, of]) => of.veto))
      expect(scoreOf(rules, made([...drawn].reverse()))).toEqual({ score, vetoed })
    }),
  )
})

test('what is missing, entered, makes what stands into what is wanted; told again, nothing is missing', () => {
  const maps = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 900 })))
    .map((pairs) => new Map<string, number>(pairs.map(([key, hundredths]) => [key, hundredths / 100])))
  fc.assert(
    fc.property(maps, maps, (wanted, standing) => {
      const after = new Map(standing)
      for (const [key, quantity] of missing(wanted, standing))
        after.set(key, (after.get(key) ?? 0) + quantity)
      expect(missing(wanted, after).size).toBe(0)
    }),
  )
})

const named = (change: Partial<Item> = {}) => ({ ...item(change), name: '志愿服务' })

test.each([
  [{ ...rules, floor: 7000 }, [named()]],
  [{ ...rules, ceiling: 5000 }, [named()]],
  [{ ...rules, vetoTo: 1 }, [named()]],
  [{ ...rules, base: 0.5 }, [named()]],
  [rules, []],
  [rules, [named(), named()]],
  [rules, [named({ code: 'late' })]],
  [rules, [named({ cap: -1 })]],
  [rules, [named({ veto: true, activityKind: 'THEME_DAY' })]],
  [rules, [{ ...named(), name: ' ' }]],
])('rules %j with %j are refused', (of, items) => {
  expect(() => checkRules(of, items)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
})

test.each([
  ['2020-01-01', null, undefined],
  ['2026-11-23', '2026-01-01', undefined],
  ['2026-11-22', '2026-01-01', 'DATE_ORDER'],
  ['2027-01-01', '2027-01-01', 'DATE_ORDER'],
])('a version of %s after one of %s: %s', (day, latest, code) => {
  const check = () => checkEffective(day, latest, '2026-11-23')
  if (code) expect(check).toThrow(expect.objectContaining({ code }))
  else expect(check).not.toThrow()
})

test.each([
  [undefined, 1, '2026-11-23', 'INVALID_INPUT'],
  [item(), 0.333, '2026-11-23', 'INVALID_INPUT'],
  [item({ perHour: false }), 1.5, '2026-11-23', 'INVALID_INPUT'],
  [item(), -1, '2026-11-23', 'INVALID_INPUT'],
  [item(), 1, '2026-11-24', 'FUTURE_DATE'],
])('an entry of %j × %s on %s: %s', (of, quantity, on, code) => {
  expect(() => checkEntry(of, quantity, on, '2026-11-23')).toThrow(expect.objectContaining({ code }))
})

test.each([{ corrected: true }, { correctsId: 'x' }, { activityId: 'x' }])(
  'what is %j is not corrected',
  (change) => {
    const open = { corrected: false, correctsId: null, activityId: null }
    expect(() => checkCorrectable({ ...open, ...change })).toThrow(
      expect.objectContaining({ code: 'WRONG_STATE' }),
    )
    expect(() => checkCorrectable(open)).not.toThrow()
  },
)
