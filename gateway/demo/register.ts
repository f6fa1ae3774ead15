import { latest } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { OrganizationFact, OrganizationKind, UnitFact } from './facts/organization.ts'

export interface OrganizationDraft {
  name: string
  kind: OrganizationKind
  superior: OrganizationFact | null
  units?: readonly UnitFact[]
  regionCode: string
  /** Founded then, though never before its superior and its units. */
  founded: readonly [from: IsoDate, to: IsoDate]
}

const suffixes: Record<OrganizationKind, string> = {
  WORK_COMMITTEE: '党工委',
  COMMITTEE: '党委',
  GENERAL_BRANCH: '党总支',
  BRANCH: '党支部',
  JOINT_BRANCH: '联合党支部',
}

/** What an organization of the kind is called in the place or unit: 五三村 + 党支部. */
export function organizationName(place: string, kind: OrganizationKind): string {
  return place + suffixes[kind]
}

/** The organizations as they are founded, each after its superior, each with a code of its own. */
export class Register {
  readonly organizations: OrganizationFact[] = []
  readonly chance: Chance
  readonly #counts = new Map<string, number>()

  constructor(ground: Ground) {
    this.chance = new Chance(ground, 'organizations')
  }

  found({
    name,
    kind,
    superior,
    units = [],
    regionCode,
    founded: [from, to],
  }: OrganizationDraft): OrganizationFact {
    const earliest = latest(from, superior?.foundedOn ?? from, ...units.map((unit) => unit.foundedOn))
    const foundedOn = this.chance.date(earliest, to)
    const superiorId = superior?.id ?? null
    const organization: OrganizationFact = {
      id: this.chance.id('org'),
      code: this.#nextCode(regionCode),
      name,
      kind,
      superiorId,
      unitIds: units.map((unit) => unit.id),
      regionCode,
      foundedOn,
      periods: [{ from: foundedOn, to: null, name, kind, superiorId, regionCode }],
      demo: true,
    }
    this.organizations.push(organization)
    return organization
  }

  #nextCode(regionCode: string): string {
    const county = regionCode.slice(0, 6).padEnd(6, '0')
    const number = (this.#counts.get(county) ?? 0) + 1
    this.#counts.set(county, number)
    return `YS${county}${String(number).padStart(5, '0')}`
  }
}
