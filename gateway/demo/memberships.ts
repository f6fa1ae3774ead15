import type { AlliancePlan, Draw } from './alliance-plans.ts'
import { addMonths, latest } from './calendar.ts'
import type { Chance, Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { AllianceFact, AllianceKind, MembershipFact, Tier } from './facts/alliance.ts'
import type { OrganizationFact } from './facts/organization.ts'
import { spread } from './spread.ts'

/** So many members of each alliance, the first, always name a representative: nine of them are demo identities. */
const spokenFor = 9

/** The organizations that join by the plan, the first draw first, from as many superiors as there are. */
export function drawOrganizations(
  chance: Chance,
  directory: Directory,
  plan: AlliancePlan,
): OrganizationFact[] {
  const drawn = new Set<OrganizationFact>()
  for (const draw of plan.draws) {
    const candidates = directory.inUnits().filter((candidate) => fits(directory, candidate, plan, draw))
    const mixed = chance.sample(candidates, candidates.length)
    for (const organization of spread(mixed, ({ superiorId }) => superiorId).slice(0, draw.seats))
      drawn.add(organization)
  }
  return [...drawn]
}

function fits(directory: Directory, organization: OrganizationFact, plan: AlliancePlan, draw: Draw): boolean {
  const { kind, sector } = directory.unitOf(organization)!
  const inPlace = plan.places.some((place) => organization.regionCode.startsWith(place))
  const founded = organization.foundedOn < `${plan.year}-01-01`
  return inPlace && founded && draw.kinds.includes(kind) && (draw.sectors?.includes(sector) ?? true)
}

/** One membership for each organization, the lead first. Some joined late; a few have left. */
export function makeMemberships(
  chance: Chance,
  { today }: Ground,
  directory: Directory,
  { id: allianceId, kind, foundedOn }: AllianceFact,
  { staying, leaving }: { staying: readonly OrganizationFact[]; leaving: readonly OrganizationFact[] },
): MembershipFact[] {
  const lately = addMonths(today, -6)
  const joined = [...staying, ...leaving].map((organization, place) => {
    const speakers = directory.speakersOf(organization)
    return {
      id: chance.id('membership'),
      allianceId,
      organizationId: organization.id,
      tier: place < staying.length ? tierAt(kind, place, staying.length) : 'MEMBER',
      since: place > 0 && chance.happens(0.25) ? chance.date(foundedOn, addMonths(today, -12)) : foundedOn,
      until: null,
      representativeId: place < spokenFor || chance.happens(0.94) ? speakers[0]!.id : null,
      liaisonId: chance.happens(0.88) ? (speakers[1]?.id ?? null) : null,
    } satisfies MembershipFact
  })
  return joined.map((membership, place) =>
    place < staying.length
      ? membership
      : { ...membership, until: chance.date(latest(membership.since, addMonths(today, -11)), lately) },
  )
}

/** Tiers as the charters have them: X of five to seven with one executive chair (document 2, section 3), else one chair. */
function tierAt(kind: AllianceKind, place: number, size: number): Tier {
  if (kind === 'REGIONAL')
    return place === 0 ? 'EXECUTIVE_CHAIR' : place < (size > 15 ? 6 : 5) ? 'CHAIR' : 'MEMBER'
  if (place === 0) return 'CHAIR'
  const directors = { INDUSTRY_CHAIN: 6, PROMOTION_ASSOCIATION: 14, UNION: 4, PARK_ENTERPRISE: 0 }[kind]
  return place <= directors ? 'DIRECTOR' : 'MEMBER'
}
