import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { dayOf } from '../../shared/time.ts'
import { addMonths } from './calendar.ts'
import { ask, change, doerOf } from './change.ts'
import type { AllianceFact, AllianceKind, MembershipFact } from './facts/alliance.ts'
import type { District } from './facts/district.ts'

/** What the lives of alliances are made of: who changes, and what there is. */
interface Stage {
  readonly district: District
  readonly organizations: OpenSubgraph
  readonly today: string
}

/**
 * What is under way in the alliances, by the same changes that people make: turns that were taken, an application and an amendment
 * that wait for a vote, a member that was warned, a founding that is being filed, a community, and a pairing.
 */
export async function liveOn(organizations: OpenSubgraph, district: District, now: Temporal.Instant) {
  const stage = { district, organizations, today: dayOf(now).toString() }
  await takeTurns(stage)
  await amend(stage)
  await apply(stage)
  await warn(stage)
  await found(stage)
  await gather(stage)
  await pair(stage)
  await organizations.events.publish()
}

function allianceOf({ district }: Stage, kind: AllianceKind): AllianceFact {
  return district.alliances.find((alliance) => alliance.kind === kind)!
}

function membersOf({ district }: Stage, { id }: AllianceFact): MembershipFact[] {
  return district.memberships.filter(({ allianceId, until }) => allianceId === id && until === null)
}

const office = ({ id }: AllianceFact) => doerOf('ALLIANCE_OFFICE', id)
const secretary = (organizationId: string) => doerOf('SECRETARY', organizationId)

const quarters = [-9, -6, -3]

/** The executive chairs of a year, a quarter each, with one that stood in, and who convened (document 2, articles 3 and 5(1)). */
async function takeTurns(stage: Stage): Promise<void> {
  const alliance = allianceOf(stage, 'REGIONAL')
  for (const [place, month] of quarters.entries()) {
    const { next, order, current } = await rotationOf(stage, alliance, 'EXECUTIVE_CHAIR_UNIT')
    const others = order.filter(({ id }) => id !== next.id && id !== current?.id)
    await takeTurn(stage, alliance, 'EXECUTIVE_CHAIR_UNIT', month, place === 1 ? others[0] : undefined)
    await takeTurn(stage, alliance, 'CONVENER', month)
  }
}

/** The next has its turn, or another stands in for it. */
async function takeTurn(
  stage: Stage,
  alliance: AllianceFact,
  rotating: string,
  month: number,
  standsIn?: { readonly id: string },
): Promise<void> {
  const { version, next } = await rotationOf(stage, alliance, rotating)
  await change(stage.organizations, office(alliance), 'takeTurn', {
    allianceId: alliance.id,
    rotating,
    membershipId: (standsIn ?? next).id,
    version,
    on: addMonths(stage.today, month),
    reason: standsIn ? '轮到的单位正在换届,由其代行' : null,
  })
}

interface Rotation {
  readonly rotating: string
  readonly version: number
  readonly next: { readonly id: string }
  readonly current: { readonly id: string } | null
  readonly order: readonly { readonly id: string }[]
}

async function rotationOf(
  { organizations }: Stage,
  alliance: AllianceFact,
  wanted: string,
): Promise<Rotation> {
  const query = `{ alliance(id: "${alliance.id}") { rotations { rotating version next { id } order { id } current { id } } } }`
  const answer = await ask<{ alliance: { rotations: readonly Rotation[] } }>(
    organizations,
    office(alliance),
    query,
  )
  return answer.alliance.rotations.find(({ rotating }) => rotating === wanted)!
}

/** Amended is who may be invited to joint meetings, and no rule: the vote of the assembly is asked for (document 0, article 18). */
async function amend(stage: Stage): Promise<void> {
  const { id: allianceId, name } = allianceOf(stage, 'INDUSTRY_CHAIN')
  const by = doerOf('ALLIANCE_OFFICE', allianceId)
  const draft = await change(stage.organizations, by, 'draftCharter', {
    allianceId,
    title: `${name}章程(修订稿)`,
  })
  const articles = [
    {
      number: '14',
      title: '定期会商',
      text: '联席会议原则上每半年至少召开一次,由理事长单位召集,也可由成员单位轮流召集;可邀请有关部门列席。',
    },
  ]
  await change(stage.organizations, by, 'changeCharter', { charterId: draft, revision: 1, articles })
  await change(stage.organizations, by, 'proposeCharter', { charterId: draft, revision: 2 })
}

/** Two apply: one is put to the council that decides (document 0, article 5), the other has just handed it in. */
async function apply(stage: Stage): Promise<void> {
  const alliance = allianceOf(stage, 'INDUSTRY_CHAIN')
  const { district } = stage
  const inside = new Set(membersOf(stage, alliance).map(({ organizationId }) => organizationId))
  const outside = district.organizations.filter(({ id, kind, unitIds }) => {
    return kind === 'BRANCH' && unitIds.length > 0 && !inside.has(id)
  })
  const applications: string[] = []
  for (const { id: organizationId, name } of outside.slice(0, 2)) {
    const statement = `${name}自愿加入联盟,遵守章程,履行成员义务。`
    applications.push(
      await change(stage.organizations, secretary(organizationId), 'applyToJoin', {
        allianceId: alliance.id,
        organizationId,
        statement,
      }),
    )
  }
  const [applicationId] = applications
  await change(stage.organizations, office(alliance), 'proposeApplication', { applicationId, version: 1 })
}

interface Gaps {
  readonly lapsing: readonly {
    readonly membership: {
      readonly id: string
      readonly version: number
      readonly organization: { readonly id: string }
    }
  }[]
}

/** Who came to nothing since the last meeting that it missed is warned (document 0, article 8). */
async function warn(stage: Stage): Promise<void> {
  const alliance = allianceOf(stage, 'INDUSTRY_CHAIN')
  const query = `{ allianceGaps(allianceId: "${alliance.id}") { lapsing { membership { id version organization { id } } } } }`
  const { allianceGaps } = await ask<{ allianceGaps: Gaps }>(stage.organizations, office(alliance), query)
  const found = allianceGaps.lapsing.find(
    ({ membership }) => membership.organization.id !== alliance.leadOrganizationId,
  )
  if (!found) return
  const { id: membershipId, version } = found.membership
  const reason = '请说明缺席原因,并参加下一次活动。'
  await change(stage.organizations, office(alliance), 'warnMember', { membershipId, version, reason })
}

/** A union of villages that is approved, and filed with one of the two departments (document 3, section 7). */
async function found(stage: Stage): Promise<void> {
  const { district, today: on } = stage
  const villages = new Set(district.units.filter(({ kind }) => kind === 'VILLAGE').map(({ id }) => id))
  const branches = district.organizations.filter(({ unitIds }) => unitIds.some((id) => villages.has(id)))
  const [lead, ...others] = Object.values(
    Object.groupBy(branches, ({ superiorId }) => superiorId ?? ''),
  ).find((group) => group!.length > 3)!
  const foundingId = await change(stage.organizations, secretary(lead!.id), 'applyToFound', {
    name: `${lead!.name.replace(/党.*$/, '')}片区党建联合体`,
    kind: 'UNION',
    regionCode: lead!.regionCode,
    leadOrganizationId: lead!.id,
    organizationIds: others.slice(0, 3).map(({ id }) => id),
    statement: '相邻嘎查村地域相连、产业相近,申请组建党建联合体。',
  })
  const superior = doerOf('COMMITTEE', lead!.superiorId!)
  await change(stage.organizations, superior, 'decideFounding', { foundingId, version: 1, approved: true })
  const filing = { registry: 'COUNTY_ORGANIZATION_DEPARTMENT', on, number: '备〔组〕1 号' }
  await change(stage.organizations, superior, 'fileFounding', { foundingId, version: 2, ...filing })
}

/** An industry community that lacks large households and a fifth of the farming ones (document 3, 10.1.2). */
async function gather(stage: Stage): Promise<void> {
  const alliance = allianceOf(stage, 'UNION')
  const parts = [
    { as: '龙头企业', count: 1 },
    { as: '农民合作社', count: 2 },
    { as: '社会化服务组织', count: 1 },
    { as: '种养殖大户', count: 2 },
    { as: '农牧户', count: 61, total: 320 },
  ]
  const community = { allianceId: alliance.id, kind: 'INDUSTRY_COMMUNITY', name: '肉牛产业化联合体', parts }
  await change(stage.organizations, office(alliance), 'proposeCommunity', community)
}

/** Two members that are tied along the chain, and what they have done (document 0, article 15). */
async function pair(stage: Stage): Promise<void> {
  const alliance = allianceOf(stage, 'INDUSTRY_CHAIN')
  const [, first, second] = membersOf(stage, alliance).map(({ organizationId }) => organizationId)
  const pairingId = await change(stage.organizations, secretary(first!), 'proposePairing', {
    kind: 'SUPPLY_CHAIN',
    organizationId: first,
    withId: second,
    allianceId: alliance.id,
    agreed: '优先供应原料,每季度联合开展一次技术攻关。',
  })
  await change(stage.organizations, secretary(second!), 'answerPairing', {
    pairingId,
    version: 1,
    agree: true,
  })
  const deed = { organizationId: first, on: stage.today, text: '签订首批原料供应协议。' }
  await change(stage.organizations, secretary(first!), 'recordPairingDeed', {
    pairingId,
    version: 2,
    ...deed,
  })
}
