import { type AlliancePlan, alliancePlans } from './alliance-plans.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { AllianceFact, MembershipFact } from './facts/alliance.ts'
import type { OrganizationFact } from './facts/organization.ts'
import { drawOrganizations, makeMemberships } from './memberships.ts'

export interface Alliances {
  alliances: AllianceFact[]
  memberships: MembershipFact[]
}

/** All alliances with their members: one at least of each of the five kinds. */
export function makeAlliances(ground: Ground, directory: Directory): Alliances {
  const chance = new Chance(ground, 'alliances')
  const founded = alliancePlans.map((plan) => found(chance, ground, directory, plan))
  return {
    alliances: founded.map(({ alliance }) => alliance),
    memberships: founded.flatMap(({ memberships }) => memberships),
  }
}

function found(chance: Chance, ground: Ground, directory: Directory, plan: AlliancePlan) {
  const drawn = drawOrganizations(chance, directory, plan)
  const lead = leadOf(directory, plan, drawn)
  const staying = [...new Set([lead, ...drawn])]
  const others = drawOrganizations(chance, directory, plan).filter((each) => !staying.includes(each))
  const leaving = others.slice(0, staying.length >= 12 ? 2 : 0)
  const { name, kind, sector, year, places } = plan
  const alliance: AllianceFact = {
    id: chance.id('alliance'),
    name,
    kind,
    status: 'ACTIVE',
    foundedOn: chance.date(`${year}-03-01`, `${year}-11-30`),
    leadOrganizationId: lead.id,
    approvedById: approver(directory, plan, lead).id,
    regionCode: places.length === 1 ? places[0]! : '1504',
    sector,
    demo: true,
  }
  return { alliance, memberships: makeMemberships(chance, ground, directory, alliance, { staying, leaving }) }
}

/** Document 3 has a township's committee lead where villages join, a street's where communities do (10.1.3, 10.2.3). */
function leadOf(
  directory: Directory,
  { lead, places }: AlliancePlan,
  drawn: readonly OrganizationFact[],
): OrganizationFact {
  if (lead === 'MEMBER') return drawn[0]!
  if (lead === 'PLACE') return directory.committeeOf(places[0]!)
  const kind = lead === 'TOWNSHIP' ? 'COMMITTEE' : 'WORK_COMMITTEE'
  const local = drawn.filter(({ regionCode }) => regionCode.length === 12)
  const committees = local.map(({ regionCode }) => directory.committeeOf(regionCode.slice(0, 9)))
  return committees.find((committee) => committee.kind === kind) ?? committees[0]!
}

/** The committee above the lead that covers all places (document 3, section 7.2): the county's, else the city's. */
function approver(directory: Directory, { places }: AlliancePlan, lead: OrganizationFact): OrganizationFact {
  const county = directory.committeeOf(places[0]!.slice(0, 6))
  return places.length === 1 && places[0]!.length >= 6 && lead !== county ? county : directory.root
}
