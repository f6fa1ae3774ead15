import type { CharterRule } from '../charter.rules.ts'

const streetSecretary = { zh: '街道党工委书记', en: 'secretary of the street work committee' }
const organizationHead = {
  zh: '区委常委、组织部部长',
  en: "head of the district's organization department, on the standing committee",
}

/** Bodies and offices of document 1, articles 12–18. */
export const promotionAssociationBodies: readonly CharterRule[] = [
  { kind: 'SEATS', article: '12', of: 'PRESIDENT', min: 1, max: 1 },
  {
    kind: 'OFFICE',
    article: '12',
    office: 'PRESIDENT',
    ways: ['EX_OFFICIO'],
    holders: [{ zh: '区委书记', en: 'secretary of the district committee' }],
  },
  {
    kind: 'OFFICE',
    article: '12',
    office: 'STANDING_VICE_PRESIDENT',
    ways: ['EX_OFFICIO'],
    holders: [
      { zh: '区委副书记、区长', en: 'deputy secretary of the district committee and head of the district' },
      organizationHead,
    ],
  },
  {
    kind: 'OFFICE',
    article: '12',
    office: 'EXECUTIVE_VICE_PRESIDENT',
    ways: ['CONSULTATION', 'ELECTION'],
    by: 'COUNCIL',
    holders: [
      { zh: '区委常委', en: 'a member of the district standing committee' },
      { zh: '成员单位负责人', en: 'the head of a member unit' },
    ],
  },
  { kind: 'TERM', article: '12', office: 'EXECUTIVE_VICE_PRESIDENT', years: 1 },
  { kind: 'BODY', article: '11', body: 'ASSEMBLY', functions: ['DECISION'] },
  { kind: 'BODY', article: '13', body: 'COUNCIL', functions: ['EXECUTION'], under: 'ASSEMBLY' },
  {
    kind: 'COMPOSITION',
    article: '13',
    of: 'COUNCIL',
    required: [
      { name: { zh: '会长', en: 'the president' } },
      { name: { zh: '副会长', en: 'the vice presidents' } },
      { name: { zh: '秘书长', en: 'the secretary-general' } },
      {
        name: {
          zh: '专业研究委员会牵头单位负责人',
          en: 'the heads of the lead units of the research committees',
        },
      },
      { name: streetSecretary },
      { name: { zh: '理事单位', en: 'the director units' } },
    ],
  },
  { kind: 'BODY', article: '13', body: 'SECRETARIAT', functions: ['DAILY_WORK'], under: 'COUNCIL' },
  {
    kind: 'OFFICE',
    article: '13',
    office: 'SECRETARY_GENERAL',
    ways: ['EX_OFFICIO'],
    holders: [organizationHead],
  },
  {
    kind: 'OFFICE',
    article: '13',
    office: 'OFFICE_DIRECTOR',
    ways: ['EX_OFFICIO'],
    holders: [
      {
        zh: '区委组织部分管党建工作的副部长',
        en: "deputy head of the district's organization department in charge of Party building",
      },
    ],
  },
  { kind: 'OFFICE', article: '14', office: 'DIRECTOR_UNIT', ways: ['RECOMMENDATION', 'CONSULTATION'] },
  { kind: 'BODY', article: '15', body: 'EXPERTS', functions: ['ADVICE'] },
  {
    kind: 'COMPOSITION',
    article: '15',
    of: 'EXPERTS',
    required: [
      { name: { zh: '有党建工作经验的党政领导', en: 'leaders with experience of Party building' } },
      { name: { zh: '党建理论工作者', en: 'scholars of Party building' } },
    ],
  },
  {
    kind: 'BODY',
    article: '17',
    body: 'COMMITTEE',
    functions: ['ADVICE', 'COORDINATION'],
    parts: [
      { zh: '经济发展', en: 'economic development' },
      { zh: '人才教育', en: 'talent and education' },
      { zh: '文化产业', en: 'culture' },
      { zh: '医疗卫生', en: 'health' },
      { zh: '县区建设', en: 'construction of the district' },
      { zh: '民生建设', en: "people's livelihood" },
      { zh: '党建专家', en: 'Party-building experts' },
    ],
  },
  { kind: 'SEATS', article: '17', of: 'COMMITTEE_CHAIR', min: 2, max: 2 },
  {
    kind: 'COMPOSITION',
    article: '17',
    of: 'COMMITTEE_CHAIRS',
    required: [
      { name: { zh: '牵头单位产生的主任', en: 'chair from the lead unit' }, min: 1 },
      { name: { zh: '会员单位推荐的主任', en: 'chair recommended by member units' }, min: 1 },
    ],
  },
  { kind: 'BODY', article: '18', body: 'BRANCH', functions: ['COORDINATION'] },
  { kind: 'SEATS', article: '18', of: 'BRANCH_CHAIR', min: 1, max: 2 },
  { kind: 'OFFICE', article: '18', office: 'BRANCH_CHAIR', ways: ['EX_OFFICIO'], holders: [streetSecretary] },
  { kind: 'OFFICE', article: '18', office: 'BRANCH_UNIT_CHAIR', ways: ['CONSULTATION'], by: 'BRANCH' },
  { kind: 'ROTATION', article: '18', of: 'BRANCH_UNIT_CHAIR', among: 'MEMBERS', optional: true },
  { kind: 'DECISION', article: '18', body: 'BRANCH', matter: 'BRANCH_CHAIRS', by: 'CONSENSUS' },
]
