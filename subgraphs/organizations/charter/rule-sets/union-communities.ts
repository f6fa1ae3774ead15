import type { CharterRule } from '../charter.rules.ts'

/** The industry and governance communities of document 3, 10.1–10.2. */
export const unionCommunities: readonly CharterRule[] = [
  {
    kind: 'COMPOSITION',
    article: '10.1.2',
    of: 'INDUSTRY_COMMUNITY',
    required: [
      { name: { zh: '龙头企业', en: 'a leading company' } },
      { name: { zh: '农民合作社', en: 'a farmers’ cooperative' } },
      { name: { zh: '社会化服务组织', en: 'a service organization' } },
      { name: { zh: '种养殖大户', en: 'large farming households' }, min: 3 },
      {
        name: { zh: '农牧户', en: 'farming and herding households' },
        share: { num: 20, den: 100 },
        boundary: 'AT_LEAST',
      },
    ],
  },
  { kind: 'FILING', article: '10.1.2', of: 'INDUSTRY_COMMUNITY', with: ['AGRICULTURE_DEPARTMENT'] },
  {
    kind: 'OFFICE',
    article: '10.1.3',
    office: 'COMMUNITY_HEAD',
    ways: ['EX_OFFICIO'],
    holders: [{ zh: '苏木乡镇党委书记', en: 'secretary of the township committee' }],
  },
  {
    kind: 'COMPOSITION',
    article: '10.1.3',
    of: 'INDUSTRY_COMMUNITY_MEMBERS',
    open: true,
    required: [
      { name: { zh: '有关职能部门', en: 'the departments concerned' } },
      { name: { zh: '嘎查村', en: 'villages' } },
      { name: { zh: '合作社', en: 'cooperatives' } },
      { name: { zh: '农牧户代表', en: 'representatives of farming and herding households' } },
    ],
  },
  {
    kind: 'COMPOSITION',
    article: '10.2.2',
    of: 'GOVERNANCE_COMMUNITY',
    open: true,
    required: [
      { name: { zh: '居委会', en: "the residents' committee" } },
      { name: { zh: '业委会', en: "the owners' committee" } },
      { name: { zh: '物业企业', en: 'the property company' } },
      { name: { zh: '产业园区', en: 'industrial parks' } },
      { name: { zh: '商务楼宇', en: 'office buildings' } },
      { name: { zh: '商圈市场', en: 'shopping areas and markets' } },
      { name: { zh: '非公有制经济组织', en: 'non-public economic organizations' } },
      { name: { zh: '社会组织', en: 'social organizations' } },
      { name: { zh: '共建单位党组织', en: 'the Party organizations of partner units' } },
    ],
  },
  {
    kind: 'OFFICE',
    article: '10.2.3',
    office: 'COMMUNITY_SECRETARY',
    ways: ['EX_OFFICIO'],
    holders: [{ zh: '街道党工委书记', en: 'secretary of the street work committee' }],
  },
  {
    kind: 'OFFICE',
    article: '10.2.3',
    office: 'COMMUNITY_DEPUTY',
    ways: ['SELECTION'],
    holders: [{ zh: '成员单位党组织负责人', en: 'heads of member organizations' }],
  },
]
