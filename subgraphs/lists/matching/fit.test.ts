import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestFits, type Fit, keptPerNeed } from './fit.ts'

const fit = fc
  .record({ needId: fc.constantFrom('need_1', 'need_2'), score: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ needId, score }): Fit => {
    const sides = { needOrganizationId: 'org_a', resourceOrganizationId: 'org_b', allianceId: null }
    return { needId, resourceId: 'resource_1', score, reasons: [], ...sides }
  })

test('each need keeps its best fits, and no more than it may', () => {
  fc.assert(
    fc.property(fc.array(fit, { maxLength: 100 }), (fits) => {
      const kept = bestFits(fits)
      for (const needId of ['need_1', 'need_2']) {
        const scores = (of: readonly Fit[]) =>
          of.filter((each) => each.needId === needId).map(({ score }) => score)
        const best = scores(fits).sort((a, b) => b - a)
        expect(scores(kept)).toEqual(best.slice(0, keptPerNeed))
      }
    }),
  )
})
