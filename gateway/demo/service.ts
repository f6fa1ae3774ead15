import { addMonths } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { MembershipFact } from './facts/alliance.ts'
import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact } from './facts/organization.ts'
import type { HonourFact, SecondmentFact, ShownRoleFact, TalentFact } from './facts/service.ts'
import { localBranches } from './off-rolls.ts'

const offers = [
  { skills: ['法律咨询', '矛盾调解'], description: '可为成员单位解答劳动合同、土地流转等问题。' },
  { skills: ['电商运营', '直播带货'], description: '帮助合作社开设网店、培训主播。' },
  { skills: ['肉牛养殖', '疫病防治'], description: '可入户指导,每次半天。' },
  { skills: ['理论宣讲'], description: '蒙汉双语宣讲。' },
  { skills: ['安全生产'], description: '参加企业安全检查与培训。' },
  { skills: ['财务管理'], description: '帮助嘎查村集体经济建账。' },
]

/** Experts of member organizations, every third for the own alliance alone. */
export function makeTalents(
  ground: Ground,
  directory: Directory,
  memberships: readonly MembershipFact[],
): TalentFact[] {
  const chance = new Chance(ground, 'talents')
  const present = new Map(
    memberships.filter(({ until }) => until === null).map((each) => [each.organizationId, each]),
  )
  return chance.sample([...present.values()], 16).flatMap(({ organizationId, allianceId }, index) => {
    const { regionCode, ...organization } = directory.organization(organizationId)
    const expert = directory
      .speakersOf({ regionCode, ...organization })
      .find((member) => member.organizationId === organizationId)
    if (!expert) return []
    const talent = {
      id: chance.id('talent'),
      memberId: expert.id,
      organizationId,
      ...offers[index % offers.length]!,
      saturdays: index % 2 === 0,
      allianceId: index % 3 === 0 ? allianceId : null,
      regionCode,
    }
    return [talent]
  })
}

const posts = ['驻村第一书记', '驻村工作队队员', '社区党建专员']

/** Members who serve in villages and communities: some are back, of one the agreed time is over. */
export function makeSecondments(
  ground: Ground,
  organizations: readonly OrganizationFact[],
  members: readonly MemberFact[],
): SecondmentFact[] {
  const chance = new Chance(ground, 'secondments')
  const places = localBranches(organizations)
  const local = new Set(places.map(({ id }) => id))
  const begin = addMonths(ground.today, -18)
  const free = members.filter(
    ({ organizationId, since, fullOn }) => !local.has(organizationId) && since < begin && fullOn !== null,
  )
  const hosts = chance.sample(places, 16)
  return chance.sample(free, hosts.length).map(({ id: memberId, organizationId: fromId }, index) => {
    const since = chance.date(begin, addMonths(begin, 3))
    const { id: organizationId, regionCode } = hosts[index]!
    return {
      id: chance.id('secondment'),
      memberId,
      fromId,
      organizationId,
      regionCode,
      post: chance.pick(posts),
      since,
      dueOn: addMonths(since, index === 0 ? 12 : 24),
      until: index % 4 === 3 ? addMonths(since, 12) : null,
    }
  })
}

const titles = ['优秀共产党员', '优秀党务工作者', '最美志愿者']
const roles = ['党员先锋岗', '党员责任区', '网格党员']

/** Honours, one of which was taken back, and who shows a role and a pledge. */
export function makeHonours(
  ground: Ground,
  members: readonly MemberFact[],
  memberships: readonly MembershipFact[],
): { honours: HonourFact[]; shownRoles: ShownRoleFact[] } {
  const chance = new Chance(ground, 'honours')
  const { today } = ground
  const tied = new Set(memberships.map(({ organizationId }) => organizationId))
  const known = members.filter(
    ({ organizationId, joinedOn }) => tied.has(organizationId) && joinedOn < addMonths(today, -40),
  )
  const honoured = chance.sample(known, 30)
  const honours = honoured.map(({ id: memberId }, index) => ({
    id: chance.id('honour'),
    memberId,
    title: chance.pick(titles),
    awardedOn: chance.date(addMonths(today, -36), addMonths(today, -2)),
    revokedOn: index === 0 ? today : null,
  }))
  const pledge = '工作在前、服务在前、奉献在前。'
  const shownRoles = honoured
    .filter((_, index) => index % 3 === 1)
    .map(({ id: memberId }) => ({
      memberId,
      role: chance.pick(roles),
      pledge,
      since: chance.date(addMonths(today, -6), today),
    }))
  return { honours, shownRoles }
}
