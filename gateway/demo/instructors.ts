import { addDays, latest } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { MemberFact } from './facts/member.ts'
import type { InstructorFact, OrganizationFact, UnitFact } from './facts/organization.ts'

/** Instructors from the county's agencies for about two in five of the companies that no organization serves. */
export function makeInstructors(
  ground: Ground,
  organizations: readonly OrganizationFact[],
  units: readonly UnitFact[],
  members: readonly MemberFact[],
): InstructorFact[] {
  const chance = new Chance(ground, 'instructors')
  const served = new Set(organizations.flatMap(({ unitIds }) => unitIds))
  const officials = officialsByCounty(organizations, units, members)
  return units
    .filter((unit) => unit.kind === 'COMPANY' && !served.has(unit.id) && chance.happens(0.4))
    .map((unit) => {
      const { id, since } = chance.pick(officials.get(unit.regionCode.slice(0, 6))!)
      const from = latest(since, unit.foundedOn, addDays(ground.today, -700))
      return { unitId: unit.id, memberId: id, since: chance.date(from, ground.today) }
    })
}

function officialsByCounty(
  organizations: readonly OrganizationFact[],
  units: readonly UnitFact[],
  members: readonly MemberFact[],
): Map<string, MemberFact[]> {
  const agencies = new Set(units.filter(({ kind }) => kind === 'AGENCY').map(({ id }) => id))
  const offices = organizations.filter(({ unitIds: [unitId] }) => agencies.has(unitId ?? ''))
  const countyOf = new Map(offices.map(({ id, regionCode }) => [id, regionCode.slice(0, 6)]))
  const officials = members.filter(
    ({ organizationId, fullOn }) => countyOf.has(organizationId) && fullOn !== null,
  )
  return Map.groupBy(officials, ({ organizationId }) => countyOf.get(organizationId)!)
}
