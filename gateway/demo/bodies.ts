import { type BodyPlan, bodyPlans, researchCommittees } from './body-plans.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { AllianceFact, BodyFact, MembershipFact } from './facts/alliance.ts'

/** The bodies of all alliances with their present seats, each after the one it stands below. */
export function makeBodies(
  ground: Ground,
  directory: Directory,
  alliances: readonly AllianceFact[],
  memberships: readonly MembershipFact[],
): BodyFact[] {
  const chance = new Chance(ground, 'bodies')
  return alliances.flatMap((alliance) => {
    const present = memberships.filter(
      ({ allianceId, until }) => allianceId === alliance.id && until === null,
    )
    const bodies: BodyFact[] = []
    for (const plan of bodyPlans[alliance.kind])
      bodies.push(plannedBody(chance, alliance, plan, bodies, present))
    if (alliance.kind !== 'PROMOTION_ASSOCIATION') return bodies
    const council = bodies.find(({ kind }) => kind === 'COUNCIL')!
    return [
      ...bodies,
      ...committees(chance, council, present),
      ...branches(chance, directory, council, present),
    ]
  })
}

function plannedBody(
  chance: Chance,
  { id: allianceId }: AllianceFact,
  { kind, name, seats, below, most }: BodyPlan,
  above: readonly BodyFact[],
  present: readonly MembershipFact[],
): BodyFact {
  const seated = present.filter(({ tier }) => seats.includes(tier)).slice(0, most)
  const parentId = above.find((body) => body.kind === below)?.id ?? null
  return {
    id: chance.id('body'),
    allianceId,
    kind,
    name,
    parentId,
    membershipIds: seated.map(({ id }) => id),
  }
}

/** Research committees of four to seven members each; one member may sit in several. */
function committees(chance: Chance, council: BodyFact, present: readonly MembershipFact[]): BodyFact[] {
  return researchCommittees.map((field) => ({
    id: chance.id('body'),
    allianceId: council.allianceId,
    kind: 'COMMITTEE',
    name: `${field}专业研究委员会`,
    parentId: council.id,
    membershipIds: chance.sample(present, chance.int(4, 7)).map(({ id }) => id),
  }))
}

/** A branch (街道分会) for every street with at least two members in it (1§18). */
function branches(
  chance: Chance,
  directory: Directory,
  council: BodyFact,
  present: readonly MembershipFact[],
): BodyFact[] {
  const regionOf = ({ organizationId }: MembershipFact) => directory.organization(organizationId).regionCode
  const local = present.filter((membership) => regionOf(membership).length >= 9)
  const byStreet = Map.groupBy(local, (membership) => regionOf(membership).slice(0, 9))
  return [...byStreet]
    .filter(([, members]) => members.length >= 2)
    .map(([street, members]) => ({
      id: chance.id('body'),
      allianceId: council.allianceId,
      kind: 'BRANCH',
      name: `${directory.committeeOf(street).name.replace(/党工委$|党委$/, '')}分会`,
      parentId: council.id,
      membershipIds: members.map(({ id }) => id),
    }))
}
