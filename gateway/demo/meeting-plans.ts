import type { AllianceKind, BodyKind } from './facts/alliance.ts'

/** How often a body meets. */
export interface Cadence {
  body: BodyKind
  months: 3 | 6 | 12
}

/**
 * The cadences of the charters: 0§10, 0§12, 0§14; 1§11, 1§13; 2, section 5, item 1. Documents 3 and 4 name none for
 * their joint meetings; the demo's alliances of these kinds meet each quarter, and a union once a year as a whole.
 */
export const cadences: Readonly<Record<AllianceKind, readonly Cadence[]>> = {
  INDUSTRY_CHAIN: [
    { body: 'ASSEMBLY', months: 12 },
    { body: 'COUNCIL', months: 6 },
    { body: 'JOINT_MEETING', months: 6 },
  ],
  PROMOTION_ASSOCIATION: [
    { body: 'ASSEMBLY', months: 12 },
    { body: 'COUNCIL', months: 6 },
  ],
  REGIONAL: [{ body: 'JOINT_MEETING', months: 3 }],
  UNION: [
    { body: 'ASSEMBLY', months: 12 },
    { body: 'JOINT_MEETING', months: 3 },
  ],
  PARK_ENTERPRISE: [{ body: 'JOINT_MEETING', months: 3 }],
}

export const themes = [
  '安全生产',
  '用工对接',
  '技术攻关',
  '人居环境整治',
  '产销对接',
  '困难党员走访',
  '校企合作',
  '防汛防火',
]

const topics: Partial<Record<BodyKind, readonly string[]>> = {
  ASSEMBLY: ['听取理事会工作报告', '审议年度工作安排', '表决章程修订事项', '通报成员单位履职情况'],
  COUNCIL: ['审议成员单位加入申请', '研究项目清单', '听取秘书处工作汇报', '研究会员意见建议'],
  JOINT_MEETING: [
    '通报资源清单和需求清单',
    '商定主题党日计划',
    '会商重点难点问题',
    '交流成员单位党建工作',
    '研究共建项目进展',
  ],
}

/** What a body of the kind may have on its agenda. */
export function topicsOf(body: BodyKind): readonly string[] {
  return topics[body] ?? themes
}
