import type { Candidate } from './candidates.reads.ts'
import type { OpenEntry } from './open-entry.ts'
import { type Measure, type Score, scorePair } from './score.rules.ts'

/** How many found matches a need keeps: the best. */
export const keptPerNeed = 20

/** A resource that fits a need. */
export interface Fit extends Score {
  readonly needId: string
  readonly resourceId: string
  readonly needOrganizationId: string
  readonly resourceOrganizationId: string
  readonly allianceId: string | null
}

/** Those of the candidates that fit, each pair once. */
export function fitting(
  candidates: readonly Candidate[],
  entries: ReadonlyMap<string, OpenEntry>,
  measure: Measure,
): Fit[] {
  const fits = new Map<string, Fit>()
  for (const { touchedId, otherId } of candidates) {
    const [one, other] = [entries.get(touchedId), entries.get(otherId)]
    if (!one || !other) continue
    const [need, resource] = one.list === 'NEED' ? [one, other] : [other, one]
    const score = scorePair(need, resource, measure)
    if (score) fits.set(`${need.id} ${resource.id}`, { ...score, ...sidesOf(need, resource) })
  }
  return [...fits.values()]
}

function sidesOf(need: OpenEntry, resource: OpenEntry) {
  return {
    needId: need.id,
    resourceId: resource.id,
    needOrganizationId: need.organizationId,
    resourceOrganizationId: resource.organizationId,
    allianceId: need.allianceId,
  }
}

/** Of each need's fits the best, as many as it may keep. */
export function bestFits(fits: readonly Fit[]): Fit[] {
  const ofNeeds = Map.groupBy(fits, ({ needId }) => needId).values()
  return [...ofNeeds].flatMap((ofNeed) => ofNeed.sort((a, b) => b.score - a.score).slice(0, keptPerNeed))
}
