import type { District } from '../../gateway/demo/facts/district.ts'
import type { MemberFact } from '../../gateway/demo/facts/member.ts'
import type { OpinionStepFact } from '../../gateway/demo/facts/opinion.ts'
import type { OrganizationFact } from '../../gateway/demo/facts/organization.ts'
import { emptyDistrict } from '../empty-district.ts'
import { people } from './people.ts'

/**
 * A city over two counties. In the first, a and b are the members of alliance one, and c has left it; `out` in the
 * other has nothing to do with them, and an alliance of its own; the city's own alliance is a guest of alliance one's meetings.
 */
const tree = {
  org_city: [null, '1504'],
  org_county: ['org_city', '150402'],
  org_far: ['org_city', '150403'],
  org_a: ['org_county', '150402'],
  org_b: ['org_county', '150402'],
  org_c: ['org_county', '150402'],
  org_gone: ['org_county', '150402'],
  org_out: ['org_far', '150403'],
} as const

const since = '2024-01-01'

function organization(id: keyof typeof tree): OrganizationFact {
  const [superiorId, regionCode] = tree[id]
  const now = {
    name: `党组织 ${id}`,
    kind: superiorId ? 'BRANCH' : 'WORK_COMMITTEE',
    superiorId,
    regionCode,
  } as const
  const periods = [
    { ...now, from: since, to: '2025-01-01', name: `旧名 ${id}` },
    { ...now, from: '2025-01-01', to: null },
  ]
  const unitIds = id === 'org_a' ? ['unit_a'] : []
  return { ...now, id, code: `YS-${id}`, unitIds, foundedOn: since, periods, demo: true }
}

function region(code: string, name: string, level: 'CITY' | 'COUNTY', parentCode: string | null) {
  return { id: `reg_${code}`, code, name, level, parentCode }
}

/** What is personal is nobody else's, so that wherever it turns up it can be told whose it is. */
type Details = Pick<
  MemberFact,
  'name' | 'birthOn' | 'phone' | 'officialId' | 'ethnicity' | 'education' | 'address'
>

export const details: Record<string, Details> = {
  member_self: {
    name: '欧阳本人',
    birthOn: '1990-05-01',
    phone: '10012345678',
    officialId: '999999199005010021',
    ethnicity: '演示族甲',
    education: '演示学历甲',
    address: '演示路 1 号',
  },
  member_peer: {
    name: '司马同事',
    birthOn: '1990-05-02',
    phone: '10087651234',
    officialId: '999999199005020123',
    ethnicity: '演示族乙',
    education: '演示学历乙',
    address: '演示路 2 号',
  },
  member_far: {
    name: '诸葛外人',
    birthOn: '1990-05-03',
    phone: '10055556666',
    officialId: '999999199005030225',
    ethnicity: '演示族丙',
    education: '演示学历丙',
    address: '演示路 3 号',
  },
}

function person(id: string, organizationId: string): MemberFact {
  const days = { joinedOn: '2015-07-01', fullOn: '2016-07-01', since: '2015-07-01' }
  return { id, sex: 'FEMALE', organizationId, ...days, ...details[id]!, reportIns: [], transfers: [] }
}

function alliance(id: string, lead: string, approvedById: string, regionCode: string) {
  const kind = { kind: 'INDUSTRY_CHAIN', status: 'ACTIVE', sector: 'ENERGY', demo: true } as const
  return {
    ...kind,
    id,
    name: `联盟 ${id}`,
    foundedOn: since,
    leadOrganizationId: lead,
    approvedById,
    regionCode,
  }
}

function membership(id: string, allianceId: string, organizationId: string, until: string | null = null) {
  const tier = organizationId === 'org_b' ? ('CHAIR' as const) : ('MEMBER' as const)
  return { id, allianceId, organizationId, tier, since, until, representativeId: null, liaisonId: null }
}

function body(id: string, kind: 'ASSEMBLY' | 'COUNCIL', parentId: string | null) {
  const membershipIds = ['membership_a', 'membership_b']
  return { id, allianceId: 'alliance_one', kind, name: `机构 ${id}`, parentId, membershipIds }
}

/** The one of the past is dissolved by what people do. */
function route(id: string) {
  const founding = { foundedOn: since, foundedById: 'org_city', demo: true } as const
  return { id, name: `红色 ${id}`, ...founding, allianceIds: ['alliance_one'] }
}

const heldMeeting = {
  id: 'meeting_held',
  allianceId: 'alliance_one',
  bodyId: 'body_assembly',
  body: 'ASSEMBLY' as const,
  title: '年度大会',
  calledAt: '2026-02-20T01:00:00Z',
  startsAt: '2026-03-10T01:00:00Z',
  endedAt: '2026-03-10T03:00:00Z',
  status: 'CLOSED' as const,
  agenda: ['年度总结'],
  attendances: ['org_a', 'org_b'].map((organizationId) => ({
    organizationId,
    checkedInAt: '2026-03-10T01:00:00Z',
  })),
  motions: [],
}

function activity(id: string, kind: 'FESTIVAL' | 'THEME_DAY') {
  const whose = {
    allianceId: 'alliance_one',
    hostOrganizationId: 'org_a',
    participantIds: ['org_a', 'org_b'],
  }
  return { id, ...whose, kind, title: `活动 ${id}`, startsAt: '2026-05-01T01:00:00Z' }
}

const meetingRoom = {
  allianceId: 'alliance_one',
  category: 'VENUE' as const,
  description: '多功能会议室,有投影设备',
  quantity: 4,
  unit: '场',
  publishedAt: '2026-06-01T01:00:00Z',
}

/** What the platform holds before anybody has done anything in it. */
const about = { opinionId: 'opinion_done', actor: null, organizationId: 'org_county' }

/** All that can be done about an opinion; the helper is who handed it in, so that nobody else sees it by that. */
const opinionSteps: OpinionStepFact[] = [
  { ...about, kind: 'ASSIGNED', at: '2026-07-02T01:00:00Z', helperIds: ['org_a'], dueOn: '2026-07-10' },
  { ...about, kind: 'ESCALATED', at: '2026-07-11T01:00:00Z' },
  { ...about, kind: 'CARRIED_UPWARD', at: '2026-07-12T01:00:00Z', text: '请协调' },
  { ...about, kind: 'DEMAND_RECEIVED', at: '2026-07-13T01:00:00Z' },
  { ...about, kind: 'DEMAND_ANSWERED', at: '2026-07-14T01:00:00Z', text: '已协调' },
  { ...about, kind: 'REPLIED', at: '2026-07-15T01:00:00Z', text: '已修好' },
  { ...about, kind: 'RATED', at: '2026-07-16T01:00:00Z', satisfaction: 'SATISFIED' },
]

export const district: District = {
  ...emptyDistrict,
  regions: [
    region('1504', '赤峰市', 'CITY', null),
    region('150402', '红山区', 'COUNTY', '1504'),
    region('150403', '元宝山区', 'COUNTY', '1504'),
  ],
  units: [
    {
      id: 'unit_a',
      name: '企业甲',
      kind: 'COMPANY',
      regionCode: '150402',
      sector: 'ENERGY',
      employeeCount: 20,
      foundedOn: since,
      demo: true,
    },
  ],
  organizations: (Object.keys(tree) as (keyof typeof tree)[]).map(organization),
  members: [person('member_self', 'org_b'), person('member_peer', 'org_b'), person('member_far', 'org_out')],
  alliances: [
    alliance('alliance_one', 'org_b', 'org_county', '150402'),
    alliance('alliance_two', 'org_out', 'org_far', '150403'),
    alliance('alliance_guest', 'org_city', 'org_city', '1504'),
  ],
  memberships: [
    membership('membership_a', 'alliance_one', 'org_a'),
    membership('membership_b', 'alliance_one', 'org_b'),
    membership('membership_c', 'alliance_one', 'org_c', '2025-06-01'),
    membership('membership_out', 'alliance_two', 'org_out'),
    membership('membership_city', 'alliance_guest', 'org_city'),
  ],
  bodies: [body('body_assembly', 'ASSEMBLY', null), body('body_council', 'COUNCIL', 'body_assembly')],
  offices: [
    {
      id: 'office_chair',
      bodyId: 'body_council',
      title: '会长',
      kind: 'CHAIR',
      holderMemberId: 'member_peer',
      holderOrganizationId: 'org_b',
      since,
      until: '2026-10-01',
      termEndsOn: '2027-01-01',
      appointment: 'ELECTED',
    },
  ],
  routes: [route('route_one'), route('route_past')],
  redDistricts: [
    { ...route('district_one'), routeIds: ['route_one', 'route_past'] },
    { ...route('district_past'), routeIds: [] },
  ],
  meetings: [heldMeeting],
  activities: [activity('activity_public', 'FESTIVAL'), activity('activity_inner', 'THEME_DAY')],
  resources: [{ ...meetingRoom, id: 'resource_public', organizationId: 'org_b', title: '会议室' }],
  needs: [
    {
      ...meetingRoom,
      id: 'need_public',
      organizationId: 'org_a',
      title: '需要会议室',
      claimBy: '2026-12-31',
    },
  ],
  projects: [
    {
      id: 'project_one',
      title: '共建会议室',
      stage: 'APPROVED',
      allianceId: 'alliance_one',
      ownerOrganizationId: 'org_a',
      needIds: ['need_public'],
      resourceIds: ['resource_public'],
      major: true,
      declaredOn: '2026-07-01',
      approvedOn: '2026-07-09',
      startedOn: null,
      acceptedOn: null,
      milestones: [{ id: 'milestone_one', title: '开工', dueOn: '2026-08-01', doneOn: '2026-08-03' }],
    },
  ],
  opinions: [
    {
      id: 'opinion_done',
      allianceId: 'alliance_one',
      organizationId: 'org_a',
      title: '路灯',
      content: '不亮',
      registeredAt: '2026-07-01T01:00:00Z',
      registeredBy: people.member.subject,
      steps: opinionSteps,
    },
  ],
}
