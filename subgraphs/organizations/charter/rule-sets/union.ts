import type { RuleSet } from './rule-set.ts'
import { unionArticles } from './union-articles.ts'
import { unionCommunities } from './union-communities.ts'

/** The Chifeng standard for integrated development (document 3). It leaves quorum, majority and terms to each union's own charter. */
export const union: RuleSet = {
  id: 'union',
  name: { zh: '全领域基层党建融合发展规范', en: 'Chifeng standard for integrated development' },
  source: 3,
  kind: 'UNION',
  articles: unionArticles,
  rules: [
    { kind: 'LISTS', article: '6.4', lists: ['NEED', 'RESOURCE', 'PROJECT'] },
    {
      kind: 'FOUNDING',
      article: '7.1',
      step: 'APPLY',
      by: { zh: '牵头党组织', en: 'the lead organization' },
      written: true,
      settles: ['MEMBERS'],
    },
    {
      kind: 'FOUNDING',
      article: '7.2',
      step: 'APPROVE',
      by: { zh: '上级党(工)委', en: 'the superior committee' },
      written: true,
      settles: [],
    },
    {
      kind: 'FILING',
      article: '7.2',
      of: 'FOUNDING',
      with: ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT'],
    },
    {
      kind: 'FOUNDING',
      article: '7.3',
      step: 'FOUND',
      by: { zh: '牵头党组织', en: 'the lead organization' },
      written: false,
      settles: ['CHARTER', 'AGREEMENT', 'BODIES', 'WORK_RULES', 'PLAN'],
    },
    { kind: 'LAYERS', article: '8.1', layers: ['DECISION', 'COORDINATION', 'EXECUTION'] },
    {
      kind: 'OFFICE',
      article: '8.1',
      office: 'GENERAL_LEAD',
      ways: ['EX_OFFICIO'],
      holders: [{ zh: '牵头党组织书记', en: 'secretary of the lead organization' }],
    },
    {
      kind: 'OFFICE',
      article: '8.1',
      office: 'SPECIFIC_LEAD',
      ways: ['EX_OFFICIO'],
      holders: [{ zh: '成员单位党组织书记', en: 'secretary of each member organization' }],
    },
    {
      kind: 'CADENCE',
      article: '8.2',
      subject: 'ASSESSMENT',
      every: { count: 1, unit: 'YEAR', atLeast: 1 },
      owedBy: { zh: '各级党(工)委', en: 'the committees at every level' },
    },
    {
      kind: 'FILING',
      article: '8.2',
      of: 'ASSESSMENT',
      with: ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT'],
    },
    {
      kind: 'ADJUSTMENT',
      article: '8.3',
      by: { zh: '批准设立的党(工)委', en: 'the committee that approved the founding' },
    },
    {
      kind: 'FILING',
      article: '8.3',
      of: 'ADJUSTMENT',
      with: ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT'],
    },
    {
      kind: 'POINTS',
      article: '9.1',
      subjects: [
        { zh: '参与组织生活', en: 'organizational life' },
        { zh: '志愿服务', en: 'volunteering' },
      ],
    },
    {
      kind: 'YEARLY_MINIMUM',
      article: '9.2',
      items: [
        { name: { zh: '联合学习群', en: 'joint study group' }, min: 1 },
        { name: { zh: '联合走访慰问', en: 'joint visit' }, min: 1 },
        { name: { zh: '联合主题党日', en: 'joint theme Party day' }, min: 1 },
        { name: { zh: '解决实际问题(批)', en: 'batch of problems solved' }, min: 1 },
        { name: { zh: '互学互评互访', en: 'mutual study, review and visit' }, min: 1 },
      ],
    },
    { kind: 'SHARING', article: '9.3', of: 'ALL_RESOURCES', free: true },
    ...unionCommunities,
    { kind: 'DESIGNATION', article: '11.1.2', each: 'MEMBER', role: 'LIAISON', count: 1 },
    {
      kind: 'OFFICE',
      article: '11.1.2',
      office: 'FIRST_RESPONSIBLE',
      ways: ['EX_OFFICIO'],
      holders: [{ zh: '共建单位党组织书记', en: 'secretary of each member organization' }],
    },
    { kind: 'FUNDING', article: '11.2.2', sources: ['HIGHER_LEVEL', 'MEMBER_SHARES', 'PARTY_DUES'] },
    { kind: 'SHARING', article: '11.3.2', of: 'VENUES' },
  ],
}
