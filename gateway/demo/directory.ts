import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact, UnitFact } from './facts/organization.ts'

/** The organizations by what one asks of them when an alliance is made. */
export class Directory {
  readonly #organizations: ReadonlyMap<string, OrganizationFact>
  readonly #children: ReadonlyMap<string | null, OrganizationFact[]>
  readonly #units: ReadonlyMap<string, UnitFact>
  readonly #rosters: ReadonlyMap<string, MemberFact[]>

  constructor(
    organizations: readonly OrganizationFact[],
    units: readonly UnitFact[],
    members: readonly MemberFact[],
  ) {
    this.#organizations = new Map(organizations.map((organization) => [organization.id, organization]))
    this.#children = Map.groupBy(organizations, ({ superiorId }) => superiorId)
    this.#units = new Map(units.map((unit) => [unit.id, unit]))
    this.#rosters = Map.groupBy(members, ({ organizationId }) => organizationId)
  }

  get root(): OrganizationFact {
    return this.#children.get(null)![0]!
  }

  organization(id: string): OrganizationFact {
    return this.#organizations.get(id)!
  }

  superiorOf({ superiorId }: OrganizationFact): OrganizationFact {
    return superiorId === null ? this.root : this.organization(superiorId)
  }

  /** The unit that an organization stands in alone; undefined for committees of places and joint branches. */
  unitOf({ unitIds, kind }: OrganizationFact): UnitFact | undefined {
    return kind === 'JOINT_BRANCH' ? undefined : this.#units.get(unitIds[0] ?? '')
  }

  /** Every organization that stands in a unit of its own. */
  inUnits(): OrganizationFact[] {
    return [...this.#organizations.values()].filter((organization) => this.unitOf(organization))
  }

  /** The committee of a county, township or park. */
  committeeOf(regionCode: string): OrganizationFact {
    const committees = this.#organizations.values()
    return committees.find((each) => each.regionCode === regionCode && each.unitIds.length === 0)!
  }

  /** Full members of the organization, or of the first one below it that has any: those who may speak for it. */
  speakersOf(organization: OrganizationFact): MemberFact[] {
    const own = (this.#rosters.get(organization.id) ?? []).filter(({ fullOn }) => fullOn !== null)
    if (own.length > 0) return own
    const below = this.#children.get(organization.id) ?? []
    return below.map((child) => this.speakersOf(child)).find((members) => members.length > 0) ?? []
  }
}
