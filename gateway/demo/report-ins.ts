import { addMonths, latest } from './calendar.ts'
import type { Chance, Ground } from './chance.ts'
import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact } from './facts/organization.ts'

const posts = [
  '政策宣传员',
  '环境监督员',
  '文明劝导员',
  '矛盾调解员',
  '网格协理员',
  '助老服务员',
  '治安巡逻员',
  '技术指导员',
]
const ruralShare = 0.03
const otherShare = 0.24

/** Members report in with a post at a community or village of their county: mostly those who work elsewhere. */
export function reportIn(
  chance: Chance,
  { today }: Ground,
  members: readonly MemberFact[],
  organizations: readonly OrganizationFact[],
): void {
  const local = organizations.filter(({ regionCode }) => regionCode.length === 12)
  const byCounty = Map.groupBy(local, ({ regionCode }) => regionCode.slice(0, 6))
  const organizationOf = new Map(organizations.map((organization) => [organization.id, organization]))
  const from = addMonths(today, -36)
  for (const member of members) {
    const { regionCode } = organizationOf.get(member.organizationId)!
    if (!chance.happens(regionCode.length === 12 ? ruralShare : otherShare)) continue
    const { id, foundedOn } = chance.pick(byCounty.get(regionCode.slice(0, 6)) ?? local)
    if (id === member.organizationId) continue
    const since = chance.date(latest(from, member.since, foundedOn), today)
    member.reportIns = [{ organizationId: id, post: chance.pick(posts), since }]
  }
}
