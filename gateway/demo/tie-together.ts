import { Chance } from './chance.ts'
import { change, doerOf } from './change.ts'
import type { District } from './facts/district.ts'
import type { NeedFact, ResourceFact } from './facts/list.ts'
import type { OrganizationFact } from './facts/organization.ts'
import type { Subgraphs } from './write-district.ts'

/** Linxi (林西县), a county without an alliance. */
const county = '150424'
const pairingsAlongRoute = 3
const gifts = 6

const secretary = (organizationId: string) => doerOf('SECRETARY', organizationId)

/**
 * What the linkage of the year is to show, by the same changes that people make: in one county a company's branch through which its
 * townships are tied to the city, all but one; neighbours along a young route; and a red district that takes and gives nothing.
 */
export async function tieTogether(
  subgraphs: Pick<Subgraphs, 'organizations' | 'lists'>,
  district: District,
): Promise<void> {
  await bridge(subgraphs, district)
  await pairAlongRoute(subgraphs, district)
  await give(subgraphs, district)
  await subgraphs.organizations.events.publish()
  await subgraphs.lists.events.publish()
}

type Doing = Pick<Subgraphs, 'organizations' | 'lists'>

/** A company's branch is paired with one of each township (百企联百村) but the one that stays apart, and supplies the industry chain. */
async function bridge(subgraphs: Doing, district: District): Promise<void> {
  const townships = district.regions.filter(({ code }) => code.length === 9 && code.startsWith(county))
  const branchesIn = (code: string) =>
    district.organizations.filter(
      ({ kind, unitIds, regionCode }) =>
        kind === 'BRANCH' && unitIds.length === 1 && regionCode.startsWith(code),
    )
  const broker = branchesIn(county).find(standsIn(district, 'COMPANY'))!
  const others = townships.filter(({ code }) => !broker.regionCode.startsWith(code))
  const apart = new Chance(district, 'ties').pick(others)
  for (const { code } of others.filter((township) => township !== apart)) {
    const branches = branchesIn(code)
    const village = branches.find(standsIn(district, 'VILLAGE'))
    await pair(
      subgraphs,
      village ? 'COMPANY_VILLAGE' : 'BRANCH_BRANCH',
      broker.id,
      (village ?? branches[0]!).id,
    )
  }
  const chain = district.alliances.find(({ kind }) => kind === 'INDUSTRY_CHAIN')!
  await pair(subgraphs, 'SUPPLY_CHAIN', broker.id, chain.leadOrganizationId)
}

function standsIn({ units }: District, kind: string) {
  const ofKind = new Set(units.filter((unit) => unit.kind === kind).map(({ id }) => id))
  return ({ unitIds }: OrganizationFact) => ofKind.has(unitIds[0]!)
}

/** Branches of two alliances that the youngest route has brought together. */
async function pairAlongRoute(subgraphs: Doing, district: District): Promise<void> {
  const route = district.routes.toSorted((one, other) => (one.foundedOn < other.foundedOn ? 1 : -1))[0]!
  const [firsts, seconds] = route.allianceIds.map((id) => branchesOf(district, id))
  for (let place = 0; place < pairingsAlongRoute; place++)
    await pair(subgraphs, 'BRANCH_BRANCH', firsts![place]!, seconds![place]!)
}

function branchesOf({ organizations, memberships }: District, allianceId: string): string[] {
  const branches = new Set(organizations.filter(({ kind }) => kind === 'BRANCH').map(({ id }) => id))
  return memberships
    .filter(
      (each) => each.allianceId === allianceId && each.until === null && branches.has(each.organizationId),
    )
    .map(({ organizationId }) => organizationId)
}

async function pair(
  { organizations }: Doing,
  kind: string,
  organizationId: string,
  withId: string,
): Promise<void> {
  const agreed = '组织共建、资源共享、产业共兴,每季度至少共同开展一次活动。'
  const input = { kind, organizationId, withId, agreed }
  const pairingId = await change(organizations, secretary(organizationId), 'proposePairing', input)
  const answer = { pairingId, version: 1, agree: true }
  await change(organizations, secretary(withId), 'answerPairing', answer)
}

/** Organizations outside give to members of the red district what these need, and are given nothing. */
async function give({ lists }: Doing, district: District): Promise<void> {
  for (const { need, resource } of giftsTo(district)) {
    const [giver, taker] = [secretary(resource.organizationId), secretary(need.organizationId)]
    const offer = { needId: need.id, resourceId: resource.id }
    const matchId = await change(lists, taker, 'proposeMatch', offer)
    await change(lists, giver, 'acceptMatch', { matchId })
    await change(lists, giver, 'handOverMatch', { matchId })
    await change(lists, taker, 'completeMatch', { matchId })
  }
}

interface Gift {
  readonly need: NeedFact
  readonly resource: ResourceFact
}

/** For needs of different members along the routes what those outside have of the same kind, in the same unit. */
function giftsTo({ today, redDistricts, routes, memberships, needs, resources }: District): Gift[] {
  const membersOf = (allianceIds: readonly string[]) =>
    new Set(
      memberships
        .filter(({ allianceId }) => allianceIds.includes(allianceId))
        .map(({ organizationId }) => organizationId),
    )
  const inside = membersOf(redDistricts[0]!.allianceIds)
  const takers = membersOf(routes.flatMap(({ allianceIds }) => allianceIds))
  const open = needs.filter(({ claimBy }) => claimBy >= today)
  const found: Gift[] = []
  for (const need of open.filter(({ organizationId }) => takers.delete(organizationId))) {
    const resource = resources.find(
      (each) =>
        each.category === need.category &&
        each.unit === need.unit &&
        !inside.has(each.organizationId) &&
        found.every((gift) => gift.resource.organizationId !== each.organizationId),
    )
    if (resource) found.push({ need, resource })
    if (found.length === gifts) break
  }
  return found
}
