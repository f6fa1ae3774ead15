import { regionalArticles } from './regional-articles.ts'
import type { RuleSet } from './rule-set.ts'

/** The bay alliance of riverside companies and agencies (document 2). It sets no period for any of its turns. */
export const regional: RuleSet = {
  id: 'regional',
  name: { zh: '“江海红湾”海工党建联盟实施意见', en: 'Plan of the “Jianghai Hongwan” bay alliance' },
  source: 2,
  kind: 'REGIONAL',
  articles: regionalArticles,
  rules: [
    {
      kind: 'ELIGIBILITY',
      article: '3',
      units: [
        { zh: '沿江企业党组织', en: 'Party organizations of riverside companies' },
        { zh: '区镇机关单位党组织', en: 'Party organizations of the agencies of the zone' },
      ],
    },
    { kind: 'SEATS', article: '3', of: 'CHAIR_UNIT', min: 5, max: 7 },
    { kind: 'SEATS', article: '3', of: 'EXECUTIVE_CHAIR_UNIT', min: 1, max: 1 },
    { kind: 'ROTATION', article: '3', of: 'EXECUTIVE_CHAIR_UNIT', among: 'CHAIR_UNITS' },
    { kind: 'SHARING', article: '4(2)', of: 'VENUES' },
    { kind: 'ROTATION', article: '4(3)', of: 'SMALL_ACTIVITY', among: 'MEMBERS' },
    { kind: 'TEAM', article: '4(3)', team: 'VOLUNTEERS' },
    { kind: 'TEAM', article: '4(3)', team: 'TALENT' },
    { kind: 'TEAM', article: '4(4)', team: 'SAFETY', by: 'EACH_MEMBER' },
    { kind: 'BODY', article: '5(1)', body: 'JOINT_MEETING', functions: ['DELIBERATION'] },
    {
      kind: 'CADENCE',
      article: '5(1)',
      subject: 'MEETING',
      body: 'JOINT_MEETING',
      every: { count: 1, unit: 'QUARTER', atLeast: 1 },
      floor: true,
    },
    {
      kind: 'OFFICE',
      article: '5(1)',
      office: 'CONVENER',
      ways: ['EX_OFFICIO'],
      holders: [
        { zh: '执行会长单位党组织负责人', en: "head of the executive chair unit's Party organization" },
      ],
    },
    { kind: 'ROTATION', article: '5(1)', of: 'CONVENER', among: 'CHAIR_UNITS' },
    {
      kind: 'CADENCE',
      article: '5(1)',
      subject: 'YEAR_PLAN',
      every: { count: 1, unit: 'YEAR', atLeast: 1 },
      at: 'START',
    },
    {
      kind: 'CADENCE',
      article: '5(1)',
      subject: 'DUTY_REPORT',
      every: { count: 1, unit: 'YEAR', atLeast: 1 },
      at: 'END',
      owedBy: { zh: '各成员单位', en: 'every member unit' },
    },
    {
      kind: 'DECISION',
      article: '5(2)',
      body: 'JOINT_MEETING',
      matter: 'THEME_DAY_PLAN',
      by: 'CONSULTATION',
    },
    { kind: 'ROTATION', article: '5(2)', of: 'THEME_DAY', among: 'MEMBERS' },
    {
      kind: 'DECISION',
      article: '5(3)',
      body: 'JOINT_MEETING',
      matter: 'YEAR_PRIORITIES',
      by: 'CONSULTATION',
    },
    { kind: 'PROJECT_LIMIT', article: '5(3)', min: 1, max: 2 },
    {
      kind: 'CADENCE',
      article: '6(3)',
      subject: 'REPORT',
      every: { count: 1, unit: 'QUARTER', atLeast: 1 },
      to: { zh: '区镇党(工)委', en: 'the committee of the zone' },
    },
  ],
}
