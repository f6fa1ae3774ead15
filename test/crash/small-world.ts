import { readPlatformConfig } from '../../gateway/config/config.ts'
import { demoAllianceName } from '../../gateway/demo/alliance-plans.ts'
import { generateDistrict } from '../../gateway/demo/district.ts'
import type { District } from '../../gateway/demo/facts/district.ts'
import type { OrganizationFact } from '../../gateway/demo/facts/organization.ts'
import { identities } from '../../gateway/demo/identities.ts'
import { writeDistrict } from '../../gateway/demo/write-district.ts'
import { openPlatform } from '../../gateway/platform.ts'
import { type DemoIdentity, openDemoIssuer, saveDemoIdentities } from '../../shared/demo-issuer.ts'
import { dayOf, systemClock } from '../../shared/time.ts'
import { emptyDistrict } from '../empty-district.ts'

const seed = 1504
const tokenSeconds = 3600

/** Who and what there is to write with. */
export interface World {
  readonly rootId: string
  readonly allianceId: string
  /** The secretaries' names and the organizations that they run. */
  readonly secretaries: readonly { readonly name: string; readonly organizationId: string }[]
  /** By the identity's name. */
  readonly tokens: Readonly<Record<string, string>>
}

/** Writes one alliance of the demo district into the database that the environment names, which is empty. */
export async function makeSmallWorld(environment: Readonly<Record<string, string>>): Promise<World> {
  const config = readPlatformConfig(environment)
  const now = systemClock()
  const district = oneAlliance(generateDistrict(seed, dayOf(now)))
  const platform = await openPlatform(config, console.error)
  await writeDistrict(platform.subgraphs, district, now, () => undefined)
  await platform.close()
  const people = identities(district)
  await saveDemoIdentities(config.dataFolder, people)
  return {
    rootId: district.organizations.find(({ superiorId }) => superiorId === null)!.id,
    allianceId: district.alliances[0]!.id,
    secretaries: people
      .filter(({ name }) => name.startsWith('secretary'))
      .map(({ name, grants }) => ({ name, organizationId: grants[0]!.place })),
    tokens: await tokensOf(config.dataFolder, people),
  }
}

async function tokensOf(dataFolder: string, people: readonly DemoIdentity[]) {
  const issuer = await openDemoIssuer(dataFolder)
  const signed = people.map(async (person) => [person.name, await issuer.sign(person, tokenSeconds)] as const)
  return Object.fromEntries(await Promise.all(signed))
}

/** The alliance of the demo identities with its members, what stands above these, and nothing done yet. */
function oneAlliance(district: District): District {
  const alliance = district.alliances.find(({ name }) => name === demoAllianceName)!
  const memberships = district.memberships.filter(({ allianceId }) => allianceId === alliance.id)
  const joined = new Set(memberships.map(({ organizationId }) => organizationId))
  const organizations = withSuperiors(district.organizations, joined)
  const kept = new Set(organizations.flatMap(({ unitIds }) => unitIds))
  const { seed, today, regions } = district
  return {
    ...emptyDistrict,
    ...{ seed, today, regions },
    alliances: [alliance],
    memberships,
    organizations,
    units: district.units.filter(({ id }) => kept.has(id)),
    members: district.members
      .filter(({ organizationId }) => joined.has(organizationId))
      .map((member) => ({ ...member, reportIns: [], transfers: [] })),
  }
}

/** The organizations of these ids and all above them, as they are now. */
function withSuperiors(all: readonly OrganizationFact[], ids: ReadonlySet<string>): OrganizationFact[] {
  const byId = new Map(all.map((organization) => [organization.id, organization]))
  const kept = new Set<string>()
  for (const id of ids)
    for (let next: string | null = id; next !== null && !kept.has(next); ) {
      kept.add(next)
      next = byId.get(next)!.superiorId
    }
  return all
    .filter(({ id }) => kept.has(id))
    .map((organization) => ({
      ...organization,
      periods: [{ ...organization.periods.at(-1)!, from: organization.foundedOn }],
    }))
}
