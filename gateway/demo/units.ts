import { Chance, type Ground } from './chance.ts'
import { makeCompanies } from './companies.ts'
import type { UnitFact } from './facts/organization.ts'
import { institutionalUnits } from './institutions.ts'
import { territorialUnits } from './territorial-units.ts'
import type { Territory } from './territory.ts'
import { settleUnit } from './unit-draft.ts'

/** All units: those that the places bring with them, those of every county and the city, and the companies. */
export function makeUnits(ground: Ground, territory: Territory): UnitFact[] {
  const chance = new Chance(ground, 'units')
  const drafts = [...territorialUnits(territory), ...institutionalUnits(chance, territory)]
  return [...drafts.map((draft) => settleUnit(chance, draft)), ...makeCompanies(ground, territory)]
}
