import type { AllianceKind, BodyKind, Tier } from './facts/alliance.ts'

/** A body that alliances of a kind have, and the tiers that sit in it. */
export interface BodyPlan {
  kind: BodyKind
  name: string
  seats: readonly Tier[]
  /** Below the first body of this kind; at the top where none is named. */
  below?: BodyKind
  /** Only so many, the lead first. */
  most?: number
}

const all: readonly Tier[] = ['CHAIR', 'EXECUTIVE_CHAIR', 'DIRECTOR', 'MEMBER']
const council: readonly Tier[] = ['CHAIR', 'EXECUTIVE_CHAIR', 'DIRECTOR']

const assembly: BodyPlan = { kind: 'ASSEMBLY', name: '成员大会', seats: all }
const jointMeeting: BodyPlan = { kind: 'JOINT_MEETING', name: '联席会议', seats: all }
const secretariat: BodyPlan = { kind: 'SECRETARIAT', name: '秘书处', seats: all, most: 3 }

/** The bodies that each charter names (0§9–14; 1§11–18; 2, sections 3 and 5; 3§8.1; 4, section 3). */
export const bodyPlans: Readonly<Record<AllianceKind, readonly BodyPlan[]>> = {
  INDUSTRY_CHAIN: [
    assembly,
    { kind: 'COUNCIL', name: '理事会', seats: council, below: 'ASSEMBLY' },
    jointMeeting,
    { ...secretariat, below: 'COUNCIL' },
  ],
  PROMOTION_ASSOCIATION: [
    { ...assembly, name: '会员大会' },
    { kind: 'COUNCIL', name: '理事会', seats: council, below: 'ASSEMBLY' },
    { ...secretariat, below: 'COUNCIL' },
    { ...jointMeeting, name: '联席会' },
    { kind: 'EXPERTS', name: '党建专家咨询委员会', seats: ['DIRECTOR'], most: 7, below: 'COUNCIL' },
  ],
  REGIONAL: [jointMeeting, { ...secretariat, below: 'JOINT_MEETING' }],
  UNION: [assembly, { ...jointMeeting, below: 'ASSEMBLY' }, { ...secretariat, below: 'JOINT_MEETING' }],
  PARK_ENTERPRISE: [jointMeeting, { ...secretariat, below: 'JOINT_MEETING' }],
}

/** The research committees of a promotion association (1§17). */
export const researchCommittees = [
  '经济发展',
  '人才教育',
  '文化产业',
  '医疗卫生',
  '城区建设',
  '民生建设',
  '党建专家',
]
