import { addDays, addMonths } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { OrganizationFact, PeriodFact, UnitFact } from './facts/organization.ts'
import { inventedName } from './names.ts'
import { organizationName } from './register.ts'

/** Gives some organizations a past of the last four years: raised in kind, renamed with their company, or moved. */
export function giveHistories(
  ground: Ground,
  organizations: readonly OrganizationFact[],
  units: readonly UnitFact[],
): void {
  const chance = new Chance(ground, 'histories')
  const from = addMonths(ground.today, -48)
  const on = () => chance.date(from, addDays(ground.today, -30))
  const settled = organizations.filter(({ foundedOn }) => foundedOn < from)
  const villages = settled.filter(
    ({ kind, regionCode }) => kind === 'GENERAL_BRANCH' && regionCode.length === 12,
  )
  for (const village of chance.sample(villages, 25)) raise(village, on())
  const companies = chance.sample(inCompanies(settled, units), 44)
  for (const company of companies.slice(0, 22)) rename(chance, company, on())
  const committees = organizations.filter(({ kind }) => kind === 'WORK_COMMITTEE' || kind === 'COMMITTEE')
  for (const company of companies.slice(22)) move(chance, company, committees, on())
}

function inCompanies(
  organizations: readonly OrganizationFact[],
  units: readonly UnitFact[],
): OrganizationFact[] {
  const companies = new Set(units.filter(({ kind }) => kind === 'COMPANY').map(({ id }) => id))
  return organizations.filter(
    ({ unitIds: [unitId], kind }) => companies.has(unitId ?? '') && kind !== 'JOINT_BRANCH',
  )
}

function raise(organization: OrganizationFact, on: IsoDate): void {
  const name = organization.name.replace(/党总支$/, '党支部')
  precede(organization, on, { name, kind: 'BRANCH' })
}

function rename(chance: Chance, organization: OrganizationFact, on: IsoDate): void {
  const county = organization.name.slice(0, organization.name.search(/[区旗县]/) + 1)
  precede(organization, on, {
    name: organizationName(`${county}${inventedName(chance)}实业有限公司`, organization.kind),
  })
}

/** Before it moved it stood under another township or park of the same county, where there is one so old. */
function move(
  chance: Chance,
  organization: OrganizationFact,
  committees: readonly OrganizationFact[],
  on: IsoDate,
): void {
  const { regionCode, superiorId, foundedOn } = organization
  const others = committees.filter(
    (other) =>
      other.regionCode.length === 9 &&
      other.regionCode.startsWith(regionCode.slice(0, 6)) &&
      other.unitIds.length === 0 &&
      other.id !== superiorId &&
      other.foundedOn <= foundedOn,
  )
  if (others.length === 0) return
  const former = chance.pick(others)
  precede(organization, on, { superiorId: former.id, regionCode: former.regionCode })
}

/** Puts a period before `on` in front of the present one. */
function precede(organization: OrganizationFact, on: IsoDate, former: Partial<PeriodFact>): void {
  const present = organization.periods.at(-1)!
  organization.periods = [
    { ...present, ...former, to: on },
    { ...present, from: on },
  ]
}
