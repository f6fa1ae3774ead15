import { addDays, earliest } from './calendar.ts'
import type { Chance, Ground } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { OrganizationFact, OrganizationKind, UnitFact } from './facts/organization.ts'
import { Hierarchy } from './hierarchy.ts'
import { giveHistories } from './histories.ts'
import { foundJointBranches } from './joint-branches.ts'
import { organizationName, Register } from './register.ts'
import type { Territory } from './territory.ts'

/** All organizations: the committees of places and fields, and what stands in the units below them. */
export function makeOrganizations(
  ground: Ground,
  territory: Territory,
  units: readonly UnitFact[],
): OrganizationFact[] {
  const register = new Register(ground)
  const hierarchy = new Hierarchy(register, territory)
  const lately = addDays(ground.today, -60)
  const served = new Set(units.filter((unit) => hasOwn(register.chance, unit)))
  for (const unit of served) foundIn(register, hierarchy, territory, unit, lately)
  const companies = units.filter((unit) => unit.kind === 'COMPANY' && !served.has(unit))
  foundJointBranches(register, hierarchy, territory, companies, lately)
  giveHistories(ground, register.organizations, units)
  return register.organizations
}

/** Whether a unit has an organization of its own; small companies often have none yet. */
function hasOwn(chance: Chance, { kind, employeeCount }: UnitFact): boolean {
  if (kind === 'COMPANY') return chance.happens(employeeCount >= 300 ? 0.95 : employeeCount >= 50 ? 0.6 : 0.2)
  if (kind === 'COOPERATIVE') return chance.happens(0.45)
  if (kind === 'SOCIAL_ORGANIZATION') return chance.happens(0.4)
  return true
}

function foundIn(
  register: Register,
  hierarchy: Hierarchy,
  territory: Territory,
  unit: UnitFact,
  lately: IsoDate,
): void {
  const kind = kindFor(register.chance, unit)
  const organization = register.found({
    name: organizationName(placeOf(territory, unit), kind),
    kind,
    superior: superiorOf(register.chance, hierarchy, unit),
    units: [unit],
    regionCode: unit.regionCode,
    founded: [unit.foundedOn, earliest(addDays(unit.foundedOn, 1500), lately)],
  })
  if (kind === 'COMMITTEE') foundBelow(register, organization, unit, lately)
}

/** By the number of members that a unit of this size has; few villages are large enough for a general branch. */
function kindFor(chance: Chance, { kind, employeeCount }: UnitFact): OrganizationKind {
  switch (kind) {
    case 'VILLAGE':
    case 'COMMUNITY':
      return chance.happens(0.05) ? 'GENERAL_BRANCH' : 'BRANCH'
    case 'COMPANY':
      return employeeCount >= 600 ? 'COMMITTEE' : employeeCount >= 300 ? 'GENERAL_BRANCH' : 'BRANCH'
    case 'HOSPITAL':
      return employeeCount >= 300 ? 'COMMITTEE' : 'BRANCH'
    default:
      return employeeCount >= 200 ? 'GENERAL_BRANCH' : 'BRANCH'
  }
}

/** A village's or township's organization is named after the place; all others after the unit. */
function placeOf(territory: Territory, { kind, name, regionCode }: UnitFact): string {
  if (kind === 'VILLAGE' || kind === 'COMMUNITY') return territory.fullName(regionCode)
  return kind === 'AGENCY' && regionCode.length === 9 ? `${territory.fullName(regionCode)}机关` : name
}

function superiorOf(
  chance: Chance,
  hierarchy: Hierarchy,
  { kind, name, regionCode }: UnitFact,
): OrganizationFact {
  const county = name.startsWith('赤峰市') ? '1504' : regionCode.slice(0, 6)
  if (kind === 'VILLAGE' || kind === 'COMMUNITY') return hierarchy.of(regionCode.slice(0, 9))
  if (kind === 'AGENCY' && regionCode.length === 9) return hierarchy.of(regionCode)
  const local = ['COMPANY', 'COOPERATIVE', 'SOCIAL_ORGANIZATION'].includes(kind) && chance.happens(0.6)
  return local ? hierarchy.of(regionCode) : hierarchy.ofField(county, kind)
}

const sections: Partial<Record<UnitFact['kind'], readonly string[]>> = {
  HOSPITAL: ['机关', '内科', '外科', '护理'],
  COMPANY: ['机关', '生产', '销售'],
}

function foundBelow(register: Register, superior: OrganizationFact, unit: UnitFact, lately: IsoDate): void {
  for (const section of sections[unit.kind] ?? [])
    register.found({
      name: `${unit.name}${organizationName(section, 'BRANCH')}`,
      kind: 'BRANCH',
      superior,
      regionCode: unit.regionCode,
      founded: [superior.foundedOn, earliest(addDays(superior.foundedOn, 900), lately)],
    })
}
