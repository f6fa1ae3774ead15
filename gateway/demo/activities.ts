import { activityPlans } from './activity-plans.ts'
import { addDays, addMonths, moment } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { ActivityFact } from './facts/activity.ts'
import type { MembershipFact } from './facts/alliance.ts'
import type { IsoDate } from './facts/date.ts'

const monthly = 0.8
const hours = [8 * 60 + 30, 9 * 60, 14 * 60, 15 * 60]

/** About one activity a month for each alliance, hosted in turn, from a year ago until next month. */
export function makeActivities(
  ground: Ground,
  directory: Directory,
  memberships: readonly MembershipFact[],
): ActivityFact[] {
  const chance = new Chance(ground, 'activities')
  const start = addMonths(ground.today, -12)
  return [...Map.groupBy(memberships, ({ allianceId }) => allianceId).values()].flatMap((own) => {
    const dates = Array.from({ length: 13 }, (_, month) =>
      addDays(addMonths(start, month), chance.int(1, 27)),
    )
    return dates
      .filter(() => chance.happens(monthly))
      .map((date, turn) => makeActivity(chance, directory, own, date, turn))
  })
}

function makeActivity(
  chance: Chance,
  directory: Directory,
  memberships: readonly MembershipFact[],
  date: IsoDate,
  turn: number,
): ActivityFact {
  const present = memberships.filter(({ since, until }) => since <= date && (until === null || until > date))
  const { allianceId, organizationId: host } = present[turn % present.length]!
  const others = present.map(({ organizationId }) => organizationId).filter((id) => id !== host)
  const month = Number(date.slice(5, 7))
  const { kind, title } = chance.pick(activityPlans.filter(({ months }) => months?.includes(month) ?? true))
  return {
    id: chance.id('activity'),
    allianceId,
    hostOrganizationId: host,
    kind,
    title: placeOf(directory, host) + title,
    startsAt: moment(date, chance.pick(hours)),
    participantIds: [host, ...chance.sample(others, chance.int(Math.ceil(others.length / 3), others.length))],
  }
}

function placeOf(directory: Directory, organizationId: string): string {
  return directory.organization(organizationId).name.replace(/(有限公司)?(联合)?党(支部|总支|委|工委)$/, '')
}
