import type { ActivityKind } from './facts/activity.ts'

/** Something that alliances do together, in the months of the year that suit it; in any where none are named. */
export interface ActivityPlan {
  kind: ActivityKind
  title: string
  months?: readonly number[]
}

export const activityPlans: readonly ActivityPlan[] = [
  { kind: 'THEME_DAY', title: '“亮身份、作表率”主题党日' },
  { kind: 'THEME_DAY', title: '“重温入党誓词”主题党日', months: [6, 7] },
  { kind: 'THEME_DAY', title: '“产业链上党旗红”主题党日' },
  { kind: 'THEME_DAY', title: '“我为群众办实事”主题党日' },
  { kind: 'VISIT', title: '走访困难党员', months: [1, 2, 6, 7, 12] },
  { kind: 'VISIT', title: '互学互访观摩' },
  { kind: 'VISIT', title: '慰问退役军人家庭', months: [7, 8] },
  { kind: 'STUDY', title: '联合党课' },
  { kind: 'STUDY', title: '政策宣讲会' },
  { kind: 'STUDY', title: '乡村振兴专题学习', months: [2, 3, 10, 11, 12] },
  { kind: 'VOLUNTEER', title: '义务植树', months: [4, 5] },
  { kind: 'VOLUNTEER', title: '环境整治志愿服务', months: [3, 4, 5, 6, 7, 8, 9, 10] },
  { kind: 'VOLUNTEER', title: '义诊进基层' },
  { kind: 'VOLUNTEER', title: '助农秋收志愿服务', months: [9, 10] },
  { kind: 'SAFETY_CHECK', title: '安全生产互查' },
  { kind: 'SAFETY_CHECK', title: '防汛隐患联合排查', months: [6, 7, 8] },
  { kind: 'SAFETY_CHECK', title: '冬季取暖和消防安全检查', months: [11, 12, 1, 2] },
  { kind: 'FESTIVAL', title: '“七一”文艺汇演', months: [7] },
  { kind: 'FESTIVAL', title: '丰收节', months: [9] },
  { kind: 'FESTIVAL', title: '迎新春联谊会', months: [1, 2] },
  { kind: 'FESTIVAL', title: '职工运动会', months: [5, 8, 9] },
]
