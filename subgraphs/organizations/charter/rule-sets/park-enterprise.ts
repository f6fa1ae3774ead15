import { parkEnterpriseArticles } from './park-enterprise-articles.ts'
import { parkEnterpriseCadences } from './park-enterprise-cadences.ts'
import type { RuleSet } from './rule-set.ts'

/** The Sulige plan for the Party work of a park and its companies (document 4). Its source breaks off after 三㈡2. */
export const parkEnterprise: RuleSet = {
  id: 'park-enterprise',
  name: { zh: '苏里格园企党建工作实施方案', en: 'Sulige plan for Party building of park and companies' },
  source: 4,
  kind: 'PARK_ENTERPRISE',
  articles: parkEnterpriseArticles,
  rules: [
    { kind: 'DESIGNATION', article: '二㈢', each: 'COMPANY_BRANCH', role: 'INSTRUCTOR', count: 1 },
    {
      kind: 'REGISTER',
      article: '三㈠2',
      of: { zh: '流动党员', en: 'floating members' },
      by: {
        zh: '各基地、项目区党总支(支部)',
        en: 'the general branches (branches) of the bases and project areas',
      },
    },
    {
      kind: 'YEARLY_MINIMUM',
      article: '三㈠3',
      occasion: { zh: '建党91周年系列活动', en: "for the Party's 91st anniversary" },
      items: [
        { name: { zh: '党员慰问信', en: 'letter to members' }, min: 1 },
        { name: { zh: '党员知识竞赛', en: 'quiz for members' }, min: 1 },
        { name: { zh: '党日活动', en: 'Party day' }, min: 1 },
        { name: { zh: '走访困难党员', en: 'round of visits to members in need' }, min: 1 },
        { name: { zh: '文体艺术节', en: 'festival of arts and sports' }, min: 1 },
      ],
    },
    ...parkEnterpriseCadences,
    { kind: 'TEAM', article: '三㈡1', team: 'COMMANDO' },
  ],
}
