import { latest } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { MembershipFact } from './facts/alliance.ts'
import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact } from './facts/organization.ts'
import type { PointsEntryFact, PointsItemFact, PointsRulesFact, RankingFact } from './facts/points.ts'

const byHand = { perHour: false, activityKind: null, veto: false }

/** Document 3, 9.1: a base of 60, plus and minus items, no ceiling, no score below 0. */
const items: PointsItemFact[] = [
  { code: 'STUDY', name: '集中学习', points: 200, cap: 2000, ...byHand },
  { code: 'ADVICE', name: '建言献策被采纳', points: 300, cap: 900, ...byHand },
  { code: 'ABSENT', name: '无故缺席组织生活', points: -500, cap: null, ...byHand },
  {
    code: 'VOLUNTEER',
    name: '志愿服务',
    points: 100,
    cap: 2000,
    perHour: true,
    activityKind: 'VOLUNTEER',
    veto: false,
  },
]

/** How many times in a year at most, and how likely each of them is. */
const chances = [
  { code: 'STUDY', most: 8, probability: 0.6 },
  { code: 'ADVICE', most: 2, probability: 0.15 },
  { code: 'ABSENT', most: 1, probability: 0.06 },
]

/** One in so many member organizations of alliances keeps points. */
const oneIn = 3

/** The rules of the whole city, and the year's entries in some of the member organizations, half of which rank their members. */
export function makePoints(
  ground: Ground,
  organizations: readonly OrganizationFact[],
  members: readonly MemberFact[],
  memberships: readonly MembershipFact[],
): { pointsRules: PointsRulesFact[]; pointsEntries: PointsEntryFact[]; rankings: RankingFact[] } {
  const chance = new Chance(ground, 'points')
  const from = `${ground.today.slice(0, 4)}-01-01`
  const city = organizations.find(({ superiorId }) => superiorId === null)!
  const rules = {
    id: chance.id('pointsrules'),
    organizationId: city.id,
    effectiveFrom: from,
    base: 6000,
    floor: 0,
    vetoTo: 0,
    items,
  }
  const joined = [...new Set(memberships.map(({ organizationId }) => organizationId))]
  const keeps = new Set(joined.filter((_, index) => index % oneIn === 0))
  const keeping = members.filter(({ organizationId }) => keeps.has(organizationId))
  const staffed = [...new Set(keeping.map(({ organizationId }) => organizationId))]
  return {
    pointsRules: [rules],
    pointsEntries: keeping.flatMap((member) =>
      entriesOf(chance, ground, rules.id, member, latest(from, member.since)),
    ),
    rankings: staffed.filter((_, index) => index % 2 === 0).map((organizationId) => ({ organizationId })),
  }
}

function entriesOf(
  chance: Chance,
  { today }: Ground,
  rulesId: string,
  { id: memberId }: MemberFact,
  from: string,
): PointsEntryFact[] {
  return chances.flatMap(({ code, most, probability }) => {
    const times = Array.from({ length: most }, () => chance.happens(probability)).filter(Boolean)
    const { points } = items.find((item) => item.code === code)!
    return times.map(() => ({
      id: chance.id('points'),
      memberId,
      rulesId,
      item: code,
      quantity: 1,
      points,
      on: chance.date(from, today),
    }))
  })
}
