import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Band, StarsRule } from '../work-rule.ts'
import { bandsFault } from './bands.ts'

const name = (stars: number) => ({ zh: `${stars} 星`, en: `${stars} stars` })
const rule = (bands: Omit<Band, 'name'>[], step?: number): StarsRule => ({
  kind: 'STARS',
  article: '1',
  bands: bands.map((band, place) => ({ name: name(place + 1), ...band })),
  ...(step === undefined ? {} : { step }),
})
const fault = (bands: Omit<Band, 'name'>[], step?: number) => bandsFault(rule(bands, step))?.en

describe('grades', () => {
  test.each([
    [
      'of whole points that follow each other',
      [
        { from: 60, to: 69 },
        { from: 70, to: 79 },
      ],
      1,
    ],
    ['of half points that follow each other', [{ from: 60, to: 69.5 }, { from: 70 }], 0.5],
    [
      'that end short of the next',
      [
        { from: 60, below: 70 },
        { from: 70, below: 80 },
      ],
      undefined,
    ],
    ['of which the last has no end', [{ from: 60, below: 95.5 }, { from: 95.5 }], undefined],
  ])('%s are whole', (_, bands, step) => {
    expect(fault(bands, step)).toBeUndefined()
  })

  test.each([
    [
      'any points, so that 69.5 has no grade',
      [
        { from: 60, to: 69 },
        { from: 70, to: 79 },
      ],
      undefined,
      /69\.5/,
    ],
    ['95 and 96, so that 95.5 has no grade', [{ from: 90, to: 95 }, { from: 96 }], 0.5, /95\.5/],
    ['a step that is left out', [{ from: 60, to: 68 }, { from: 70 }], 1, /69/],
    ['an end and a later beginning', [{ from: 60, below: 70 }, { from: 71 }], undefined, /70, for one/],
    ['two grades of 70', [{ from: 60, to: 70 }, { from: 70 }], 1, /overlap/],
    [
      'grades downwards',
      [
        { from: 70, to: 79 },
        { from: 60, to: 69 },
      ],
      1,
      /overlap/,
    ],
    ['a grade after one without an end', [{ from: 60 }, { from: 70 }], 1, /nothing follows/],
    ['both ends', [{ from: 60, to: 69, below: 70 }], 1, /either/],
    ['nothing in a grade', [{ from: 60, below: 60 }], 1, /empty/],
    ['points between the steps', [{ from: 60.5, to: 69 }], 1, /multiple/],
    ['a step of nothing', [{ from: 60 }], 0, /above 0/],
  ])('with %s are refused', (_, bands, step, reason) => {
    expect(fault(bands, step)).toMatch(reason)
  })

  /** Cuts in steps, so that the score of every step between the first and the last is in exactly one band. */
  const cuts = fc
    .tuple(
      fc.constantFrom(1, 0.5, 0.1, 0.01, 0.0001),
      fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 8 }),
    )
    .map(([step, marks]) => ({ step, marks: marks.sort((a, b) => a - b) }))
  const points = (mark: number, step: number) => Number((mark * step).toFixed(4))

  test('cut anywhere are whole, and no longer once one end is moved', () => {
    fc.assert(
      fc.property(cuts, fc.nat(), fc.boolean(), ({ step, marks }, which, outwards) => {
        const bands = marks.slice(1).map((mark, place) => ({
          from: points(marks[place]!, step),
          to: points(mark - 1, step),
        }))
        if (bands.some(({ from, to }) => to < from)) return
        expect(fault(bands, step)).toBeUndefined()
        const moved = which % bands.length
        if (moved === bands.length - 1) return
        const shift = outwards ? step : -step
        const broken = bands.map((band, place) =>
          place === moved ? { ...band, to: Number((band.to + shift).toFixed(4)) } : band,
        )
        expect(fault(broken, step)).toBeDefined()
      }),
    )
  })
})
