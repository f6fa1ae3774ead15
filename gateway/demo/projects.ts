import { addDays, daysBetween } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { NeedFact, ProjectFact, ProjectStage, ResourceFact } from './facts/list.ts'
import { courseDays, makeMilestones } from './milestones.ts'

const projectCount = 40
const majorsPerAlliance = 2

/** Projects from needs that a resource of the same alliance and category meets; later stages for older ones. */
export function makeProjects(
  ground: Ground,
  needs: readonly NeedFact[],
  resources: readonly ResourceFact[],
): ProjectFact[] {
  const chance = new Chance(ground, 'projects')
  const steps = new Chance(ground, 'milestones')
  const keyOf = ({ allianceId, category }: ResourceFact) => `${allianceId} ${category}`
  const offers = Map.groupBy(resources, keyOf)
  const met = needs.filter((need) => offers.has(keyOf(need)))
  const majors = new Map<string, number>()
  return chance.sample(met, projectCount).map((need) => {
    const declaredOn = chance.date(need.publishedAt.slice(0, 10), addDays(ground.today, -1))
    const count = majors.get(need.allianceId) ?? 0
    const major = count < majorsPerAlliance && chance.happens(0.3)
    majors.set(need.allianceId, count + Number(major))
    const stage = stageAfter(declaredOn, ground.today)
    const days = courseDays(stage, declaredOn)
    return {
      id: chance.id('project'),
      title: `${need.title}共建项目`,
      stage,
      allianceId: need.allianceId,
      ownerOrganizationId: need.organizationId,
      needIds: [need.id],
      resourceIds: chance.sample(offers.get(keyOf(need))!, chance.int(1, 3)).map(({ id }) => id),
      major,
      declaredOn,
      ...days,
      milestones: makeMilestones(steps, days, ground.today),
    }
  })
}

function stageAfter(declaredOn: IsoDate, today: IsoDate): ProjectStage {
  const age = daysBetween(declaredOn, today)
  if (age < 10) return 'DECLARED'
  if (age < 25) return 'APPROVED'
  return age < 60 ? 'UNDER_WAY' : 'ACCEPTED'
}
