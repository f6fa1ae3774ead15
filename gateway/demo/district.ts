import { chifengFile, readDivisions } from '../../subgraphs/organizations/region/data/divisions.ts'
import { makeActivities } from './activities.ts'
import { makeAlliances } from './alliances.ts'
import { makeBodies } from './bodies.ts'
import type { Ground } from './chance.ts'
import { Directory } from './directory.ts'
import type { AllianceFact } from './facts/alliance.ts'
import type { District } from './facts/district.ts'
import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact } from './facts/organization.ts'
import { makeInstructors } from './instructors.ts'
import { type Market, makeNeeds, makeResources } from './lists.ts'
import { makeMeetings } from './meetings.ts'
import { makeMembers } from './members.ts'
import { makeApplicants, makeFloating } from './off-rolls.ts'
import { makeOffices } from './offices.ts'
import { makeOpinions } from './opinions.ts'
import { makeOrganizations } from './organizations.ts'
import { makeRegions } from './places.ts'
import { makePoints } from './points.ts'
import { makeProjects } from './projects.ts'
import { makeRouteActivities } from './route-activities.ts'
import { makeRedDistricts, makeRoutes } from './routes.ts'
import { makeHonours, makeSecondments, makeTalents } from './service.ts'
import { makeTeams } from './teams.ts'
import { Territory } from './territory.ts'
import { makeUnits } from './units.ts'

// By then the youngest alliance is a year old.
const earliestDay = '2026-01-01'

/**
 * The demo district: Chifeng's real divisions (赤峰市), and made up from them the units, organizations, members and
 * alliances, with a year of meetings and activities before `today`. The same for the same seed and day. Throws a
 * RangeError where `today` is before 2026.
 */
export function generateDistrict(
  seed: number,
  today: Temporal.PlainDate,
  divisions = readDivisions(chifengFile()),
): District {
  const ground: Ground = { seed, today: today.toString() }
  if (ground.today < earliestDay) throw new RangeError(`today: ${ground.today} is before ${earliestDay}`)
  const regions = makeRegions(divisions)
  const territory = new Territory(regions)
  const units = makeUnits(ground, territory)
  const organizations = makeOrganizations(ground, territory, units)
  const members = makeMembers(ground, organizations, units)
  const instructors = makeInstructors(ground, organizations, units, members)
  const directory = new Directory(organizations, units, members)
  const ties = makeTies(ground, directory)
  const lists = makeLists({ ground, territory, directory, memberships: ties.memberships }, ties.alliances)
  const points = makePoints(ground, organizations, members, ties.memberships)
  const persons = makePersons(ground, directory, organizations, members, ties)
  return {
    ...{ ...ground, regions, units, organizations, members, instructors },
    ...{ ...points, ...persons, ...ties, ...lists },
  }
}

/** What is under way among the persons: off the rolls, in service to others, and in honour. */
function makePersons(
  ground: Ground,
  directory: Directory,
  organizations: readonly OrganizationFact[],
  members: readonly MemberFact[],
  { memberships, activities }: Pick<District, 'memberships' | 'activities'>,
) {
  return {
    floatingMembers: makeFloating(ground, organizations),
    applicants: makeApplicants(ground, directory, members),
    talents: makeTalents(ground, directory, memberships),
    secondments: makeSecondments(ground, organizations, members),
    ...makeTeams(ground, directory, members, memberships, activities),
    ...makeHonours(ground, members, memberships),
  }
}

/** The alliances and what they are made of and do. */
function makeTies(ground: Ground, directory: Directory) {
  const { alliances, memberships } = makeAlliances(ground, directory)
  const bodies = makeBodies(ground, directory, alliances, memberships)
  const routes = makeRoutes(ground, alliances)
  return {
    alliances,
    memberships,
    bodies,
    offices: makeOffices(ground, directory, alliances, bodies, memberships),
    routes,
    redDistricts: makeRedDistricts(ground, alliances, routes),
    meetings: makeMeetings(ground, alliances, bodies, memberships),
    activities: [
      ...makeActivities(ground, directory, memberships),
      ...makeRouteActivities(ground, routes, memberships),
    ],
  }
}

/** The three lists (清单), and the opinions (意见). */
function makeLists(market: Market, alliances: readonly AllianceFact[]) {
  const resources = makeResources(market)
  const needs = makeNeeds(market)
  return {
    resources,
    needs,
    projects: makeProjects(market.ground, needs, resources),
    opinions: makeOpinions(market, alliances),
  }
}
