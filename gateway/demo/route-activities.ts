import { addDays, addMonths, moment } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { ActivityFact, ActivityKind } from './facts/activity.ts'
import type { MembershipFact, RouteFact } from './facts/alliance.ts'
import type { IsoDate } from './facts/date.ts'

const titles: readonly (readonly [ActivityKind, string])[] = [
  ['THEME_DAY', '风景线共建主题党日'],
  ['VISIT', '沿线互学互访观摩'],
  ['STUDY', '沿线联合党课'],
]

/** Along a route that was founded within the year each alliance brings all its members together once a month: what they do has grown since. */
export function makeRouteActivities(
  ground: Ground,
  routes: readonly RouteFact[],
  memberships: readonly MembershipFact[],
): ActivityFact[] {
  const chance = new Chance(ground, 'route activities')
  const young = routes.filter(({ foundedOn }) => foundedOn > addMonths(ground.today, -12))
  return young.flatMap(({ name, foundedOn, allianceIds }) =>
    monthsSince(foundedOn, ground.today).flatMap((month) =>
      allianceIds.map((allianceId) => together(chance, name, allianceId, memberships, month)),
    ),
  )
}

/** The beginnings of the whole months from a day until today. */
function monthsSince(first: IsoDate, today: IsoDate): IsoDate[] {
  const begins = Array.from({ length: 12 }, (_, month) => addMonths(first, month))
  return begins.filter((begin) => addMonths(begin, 1) <= today)
}

function together(
  chance: Chance,
  route: string,
  allianceId: string,
  memberships: readonly MembershipFact[],
  month: IsoDate,
): ActivityFact {
  const date = addDays(month, chance.int(0, 27))
  const present = memberships.filter(
    ({ allianceId: id, since, until }) =>
      id === allianceId && since <= date && (until === null || until > date),
  )
  const members = present.map(({ organizationId }) => organizationId)
  const host = chance.pick(members)
  const [kind, title] = chance.pick(titles)
  return {
    id: chance.id('activity'),
    allianceId,
    hostOrganizationId: host,
    kind,
    title: `${route}：${title}`,
    startsAt: moment(date, 9 * 60),
    participantIds: [host, ...members.filter((id) => id !== host)],
  }
}
