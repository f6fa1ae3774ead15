import { industryChainArticles } from './industry-chain-articles.ts'
import type { RuleSet } from './rule-set.ts'

const half = { num: 1, den: 2 }
const twoThirds = { num: 2, den: 3 }

/** The charter of an industry-chain alliance (document 0). */
export const industryChain: RuleSet = {
  id: 'industry-chain',
  name: { zh: '产业链党建联盟章程', en: 'Charter of an industry-chain alliance' },
  source: 0,
  kind: 'INDUSTRY_CHAIN',
  articles: industryChainArticles,
  rules: [
    {
      kind: 'ELIGIBILITY',
      article: '4',
      units: [
        {
          zh: '区域内本产业及相关领域的非公企业党组织',
          en: "Party organizations of the area's non-public companies of the industry and related fields",
        },
      ],
    },
    { kind: 'ADMISSION', article: '5', body: 'COUNCIL', by: 'VOTE', written: true },
    { kind: 'SHARING', article: '2', of: 'VENUES' },
    { kind: 'WITHDRAWAL', article: '8', written: true },
    {
      kind: 'LAPSE',
      article: '8',
      duration: { count: 1, unit: 'YEAR' },
      boundary: 'MORE_THAN',
      mandatory: false,
    },
    { kind: 'BODY', article: '9', body: 'ASSEMBLY', functions: ['DECISION'] },
    { kind: 'DECISION', article: '9', body: 'ASSEMBLY', matter: 'YEAR_PLAN' },
    {
      kind: 'CADENCE',
      article: '10',
      subject: 'MEETING',
      body: 'ASSEMBLY',
      every: { count: 1, unit: 'YEAR', atLeast: 1 },
      inPrinciple: true,
    },
    { kind: 'QUORUM', article: '10', body: 'ASSEMBLY', fraction: twoThirds, boundary: 'AT_LEAST' },
    {
      kind: 'MAJORITY',
      article: '10',
      body: 'ASSEMBLY',
      fraction: half,
      base: 'PRESENT',
      boundary: 'AT_LEAST',
    },
    {
      kind: 'BODY',
      article: '11',
      body: 'COUNCIL',
      functions: ['EXECUTION', 'COORDINATION'],
      under: 'ASSEMBLY',
    },
    { kind: 'OFFICE', article: '11', office: 'COUNCIL_SEAT', ways: ['CONSULTATION'], by: 'ASSEMBLY' },
    { kind: 'DECISION', article: '11', body: 'COUNCIL', matter: 'EXPULSION' },
    {
      kind: 'CADENCE',
      article: '12',
      subject: 'MEETING',
      body: 'COUNCIL',
      every: { count: 1, unit: 'HALF_YEAR', atLeast: 1 },
      inPrinciple: true,
    },
    { kind: 'QUORUM', article: '12', body: 'COUNCIL', fraction: half, boundary: 'AT_LEAST' },
    {
      kind: 'MAJORITY',
      article: '12',
      body: 'COUNCIL',
      fraction: half,
      base: 'PRESENT',
      boundary: 'AT_LEAST',
    },
    { kind: 'SEATS', article: '13', of: 'CHAIR', min: 1, max: 1 },
    { kind: 'TERM', article: '13', office: 'CHAIR', years: 2, maxConsecutive: 2 },
    { kind: 'OFFICE', article: '13', office: 'CHAIR', ways: ['ELECTION'], by: 'COUNCIL' },
    { kind: 'BODY', article: '14', body: 'JOINT_MEETING', functions: ['DELIBERATION'] },
    {
      kind: 'CADENCE',
      article: '14',
      subject: 'MEETING',
      body: 'JOINT_MEETING',
      every: { count: 1, unit: 'HALF_YEAR', atLeast: 1 },
      floor: true,
      inPrinciple: true,
    },
    {
      kind: 'OFFICE',
      article: '14',
      office: 'CONVENER',
      ways: ['EX_OFFICIO'],
      holders: [{ zh: '理事长单位党组织负责人', en: "head of the chair unit's Party organization" }],
    },
    { kind: 'ROTATION', article: '14', of: 'CONVENER', among: 'MEMBERS', optional: true },
    { kind: 'LISTS', article: '16', lists: ['RESOURCE', 'NEED', 'PROJECT'] },
    { kind: 'DECISION', article: '18', body: 'ASSEMBLY', matter: 'ADOPT_CHARTER', by: 'VOTE' },
    { kind: 'DECISION', article: '18', body: 'ASSEMBLY', matter: 'AMEND_CHARTER', by: 'VOTE' },
    { kind: 'OFFICE', article: '19', office: 'ANY', ways: ['NATURAL_REPLACEMENT'] },
    { kind: 'DECISION', article: '20', body: 'COUNCIL', matter: 'INTERPRET_CHARTER' },
  ],
}
