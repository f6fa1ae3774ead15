import type { Bilingual } from '../../../shared/errors.ts'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

/** What is filed (备案事项). */
export const filedWords = {
  FOUNDING: word('组建', 'the founding'),
  ADJUSTMENT: word('调整、撤销', 'adjustment and dissolution'),
  ASSESSMENT: word('考核结果', 'the results of the assessment'),
  REPLACEMENT: word('职务变更', 'a change of office'),
  DESIGNATION: word('固定代表和联络人', 'the fixed representative and the liaison'),
  COMMITTEE_CHAIRS: word('专业研究委员会主任', 'the chairs of a research committee'),
  INDUSTRY_COMMUNITY: word('产业化联合体的认定', 'the recognition of the industry community'),
} satisfies Record<string, Bilingual>
export type Filed = keyof typeof filedWords

/** With whom it is filed (备案机关). */
export const registryWords = {
  SECRETARIAT: word('秘书处', 'the secretariat'),
  COUNCIL: word('理事会', 'the council'),
  COUNTY_ORGANIZATION_DEPARTMENT: word('旗县区委组织部', "the county's organization department"),
  CITY_ORGANIZATION_DEPARTMENT: word('市委组织部', "the city's organization department"),
  AGRICULTURE_DEPARTMENT: word('旗县区级以上农牧部门', 'an agriculture department of county level or above'),
} satisfies Record<string, Bilingual>
export type Registry = keyof typeof registryWords

/** Persons whom every member names or is given (固定人员). */
export const roleWords = {
  FIXED_REPRESENTATIVE: word('固定代表', 'fixed representative'),
  LIAISON: word('联络人', 'liaison'),
  INSTRUCTOR: word('党建工作指导员', 'Party-building instructor'),
} satisfies Record<string, Bilingual>
export type Role = keyof typeof roleWords

/** Whose composition a rule sets (构成). */
export const composedWords = {
  COUNCIL: word('理事会', 'the council'),
  EXPERTS: word('专家咨询委员会', 'the expert committee'),
  COMMITTEE_CHAIRS: word('专业研究委员会双主任', 'the two chairs of a research committee'),
  INDUSTRY_COMMUNITY: word('产业化联合体', 'the industry community'),
  INDUSTRY_COMMUNITY_MEMBERS: word('产业化共同体其他成员', 'the other members of the industry community'),
  GOVERNANCE_COMMUNITY: word('多元治理共同体', 'the governance community'),
} satisfies Record<string, Bilingual>
export type Composed = keyof typeof composedWords

/** Stages of a project (项目阶段). */
export const stageWords = {
  DECLARED: word('申报', 'declared'),
  APPROVED: word('核准', 'approved'),
  UNDER_WAY: word('实施', 'under way'),
  ACCEPTED: word('验收', 'accepted'),
} satisfies Record<string, Bilingual>
export type ProjectStage = keyof typeof stageWords

/** The lists an alliance keeps (清单). */
export const listWords = {
  RESOURCE: word('资源清单', 'resource list'),
  NEED: word('需求清单', 'need list'),
  PROJECT: word('项目清单', 'project list'),
} satisfies Record<string, Bilingual>
export type KeptList = keyof typeof listWords

/** What a body is for (职能). */
export const functionWords = {
  DECISION: word('决策', 'decision'),
  COORDINATION: word('协调', 'coordination'),
  EXECUTION: word('执行', 'execution'),
  DELIBERATION: word('议事', 'deliberation'),
  DAILY_WORK: word('日常事务', 'daily work'),
  ADVICE: word('咨询', 'advice'),
} satisfies Record<string, Bilingual>
export type BodyFunction = keyof typeof functionWords

/** Where the money comes from (经费来源). */
export const fundWords = {
  HIGHER_LEVEL: word('上级拨付', 'grants from above'),
  MEMBER_SHARES: word('各方筹集', 'shares of the members'),
  PARTY_DUES: word('党费补助', 'Party dues'),
  DISTRICT_BUDGET: word('区级财政预算', "the district's budget"),
  MEMBER_PROJECTS: word('会员单位承办项目', 'projects undertaken by members'),
} satisfies Record<string, Bilingual>
export type FundSource = keyof typeof fundWords

/** Teams and pools of people (队伍). */
export const teamWords = {
  VOLUNTEERS: word('志愿服务队', 'volunteer team'),
  SAFETY: word('安全生产红色分队', 'red safety squad'),
  TALENT: word('红色人才资源库', 'red talent pool'),
  COMMANDO: word('党员突击队', 'commando team of members'),
} satisfies Record<string, Bilingual>
export type Team = keyof typeof teamWords

/** What is opened to each other (共享). */
export const sharedWords = {
  VENUES: word('党建阵地', 'venues'),
  ALL_RESOURCES: word('所属资源', 'all resources'),
} satisfies Record<string, Bilingual>
export type Shared = keyof typeof sharedWords
