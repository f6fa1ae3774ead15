import { addDays, latest, moment } from './calendar.ts'
import { Chance } from './chance.ts'
import type { AllianceFact, MembershipFact } from './facts/alliance.ts'
import type { OpinionFact } from './facts/opinion.ts'
import type { Market } from './lists.ts'
import { makeSteps } from './opinion-steps.ts'
import { opinionSubjects } from './opinion-subjects.ts'

const opinionCount = 72

/** What members handed in over the last year, each dealt with as far as there was time. */
export function makeOpinions(market: Market, alliances: readonly AllianceFact[]): OpinionFact[] {
  const chance = new Chance(market.ground, 'opinions')
  const members = Map.groupBy(
    market.memberships.filter(({ until }) => until === null),
    ({ allianceId }) => allianceId,
  )
  return Array.from({ length: opinionCount }, () => {
    const alliance = chance.pick(alliances)
    return opinionOf(chance, market, alliance, members.get(alliance.id)!)
  })
}

function opinionOf(
  chance: Chance,
  { ground, directory }: Market,
  alliance: AllianceFact,
  members: readonly MembershipFact[],
): OpinionFact {
  const member = chance.pick(members)
  const { today } = ground
  const registeredOn = chance.date(latest(member.since, addDays(today, -360)), addDays(today, -1))
  const subject = chance.pick(opinionSubjects)
  const department = directory.superiorOf(directory.organization(member.organizationId))
  const helpers = members.filter(
    ({ organizationId }) => ![member.organizationId, department.id].includes(organizationId),
  )
  const id = chance.id('opinion')
  const handling = {
    opinionId: id,
    registeredOn,
    departmentId: department.id,
    helperIds: chance.sample(helpers, chance.int(0, 2)).map(({ organizationId }) => organizationId),
    committeeId: alliance.approvedById,
    reply: subject.reply,
  }
  return {
    id,
    allianceId: alliance.id,
    organizationId: member.organizationId,
    title: subject.title,
    content: subject.content,
    registeredAt: moment(registeredOn, chance.int(8 * 60, 9 * 60)),
    registeredBy: 'demo',
    steps: makeSteps(chance, handling, today),
  }
}
