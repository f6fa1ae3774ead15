import type { Chance } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { UnitFact } from './facts/organization.ts'

/** A unit before chance settles its size and age. */
export interface UnitDraft extends Pick<UnitFact, 'name' | 'kind' | 'regionCode' | 'sector'> {
  employees: readonly [least: number, most: number]
  founded: readonly [from: IsoDate, to: IsoDate]
}

export function settleUnit(chance: Chance, { employees, founded, ...named }: UnitDraft): UnitFact {
  const employeeCount = chance.int(...employees)
  return { id: chance.id('unit'), ...named, employeeCount, foundedOn: chance.date(...founded), demo: true }
}
