import { addDays, latest } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact, UnitFact } from './facts/organization.ts'
import { personName } from './names.ts'
import { OfficialIds } from './official-ids.ts'
import { reportIn } from './report-ins.ts'
import { rosterSize } from './roster-size.ts'
import { transferIn } from './transfers.ts'

/** The members of all organizations that have members of their own, in the order of the organizations. */
export function makeMembers(
  ground: Ground,
  organizations: readonly OrganizationFact[],
  units: readonly UnitFact[],
): MemberFact[] {
  const chance = new Chance(ground, 'members')
  const paper = { details: new Chance(ground, 'member details'), ids: new OfficialIds() }
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const superiors = new Set(organizations.map(({ superiorId }) => superiorId))
  const rosters = organizations
    .filter(({ id }) => !superiors.has(id))
    .flatMap((organization) => {
      const unit = unitOf.get(organization.unitIds[0] ?? '')
      return Array.from({ length: rosterSize(chance, organization, unit) }, () =>
        makeMember(chance, paper, ground, organization, unit),
      )
    })
  transferIn(new Chance(ground, 'transfers'), ground, rosters, organizations)
  reportIn(new Chance(ground, 'report-ins'), ground, rosters, organizations)
  return rosters
}

/** What is drawn of a person besides; from a chance of its own, so that it leaves the rest as it was. */
interface Paper {
  readonly details: Chance
  readonly ids: OfficialIds
}

function makeMember(
  chance: Chance,
  { details, ids }: Paper,
  { today }: Ground,
  { id: organizationId, foundedOn }: OrganizationFact,
  unit: UnitFact | undefined,
): MemberFact {
  const rural = unit?.kind === 'VILLAGE'
  const sex = chance.happens(rural ? 0.24 : 0.4) ? 'FEMALE' : 'MALE'
  const mongolian = chance.happens(unit?.sector === 'ANIMAL_HUSBANDRY' ? 0.5 : 0.12)
  const dates = drawDates(chance, today, rural ? 84 : 62)
  return {
    id: chance.id('member'),
    name: personName(chance, sex, mongolian),
    sex,
    ...dates,
    organizationId,
    since: latest(dates.joinedOn, foundedOn),
    phone: `100${String(chance.int(0, 99_999_999)).padStart(8, '0')}`,
    officialId: ids.next(dates.birthOn, sex),
    ethnicity: mongolian ? '蒙古族' : '汉族',
    education: drawEducation(details, rural),
    address: `演示路 ${details.int(1, 999)} 号`,
    reportIns: [],
    transfers: [],
  }
}

/** Someone of 21 to `oldest` years who joined when 18 to 45 years old; a probation lasts a year. */
function drawDates(
  chance: Chance,
  today: IsoDate,
  oldest: number,
): Pick<MemberFact, 'birthOn' | 'joinedOn' | 'fullOn'> {
  const age = chance.int(21, oldest)
  const birthOn = addDays(today, -days(age) - chance.int(0, 364))
  const joinedOn = addDays(birthOn, days(chance.int(18, Math.min(age - 1, 45))) + chance.int(0, 364))
  const fullOn = addDays(joinedOn, 365)
  return { birthOn, joinedOn, fullOn: fullOn <= today ? fullOn : null }
}

function days(years: number): number {
  return Math.floor(years * 365.25)
}

const educations = ['初中', '高中', '中专', '大学专科', '大学本科', '研究生']

function drawEducation(chance: Chance, rural: boolean): string {
  return chance.weighted(educations, (_education, index) => (rural ? 6 - index : 1 + index))
}
