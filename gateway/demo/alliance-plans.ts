import type { AllianceKind } from './facts/alliance.ts'
import type { Sector, UnitKind } from './facts/organization.ts'

/** Which organizations an alliance is joined by: those in units of the kinds, of the sectors where any are named. */
export interface Draw {
  kinds: readonly UnitKind[]
  sectors?: readonly Sector[]
  seats: number
}

/** What is settled about an alliance before chance fills its seats. */
export interface AlliancePlan {
  name: string
  kind: AllianceKind
  sector: Sector
  /** Where its members come from: the beginnings of their region codes. */
  places: readonly string[]
  year: number
  /** Who leads it: a member drawn, the committee of its township or of its street, or that of the first of `places`. */
  lead: 'MEMBER' | 'TOWNSHIP' | 'STREET' | 'PLACE'
  draws: readonly Draw[]
}

/** The alliance for which the demo identities `office` and `secretary` … are made: twelve members, so that nine are a quorum (document 0, article 10). */
export const demoAllianceName = '赤峰新能源装备产业链党建联盟'

const industry: readonly Sector[] = ['ENERGY', 'MANUFACTURING', 'LOGISTICS']
const villages = (seats: number): Draw => ({ kinds: ['VILLAGE'], seats })
const communities = (seats: number): Draw => ({ kinds: ['COMMUNITY'], seats })
const agencies = (seats: number): Draw => ({ kinds: ['AGENCY'], seats })
const companies = (seats: number, sectors?: readonly Sector[]): Draw => ({
  kinds: ['COMPANY'],
  ...(sectors && { sectors }),
  seats,
})
const cooperatives = (seats: number): Draw => ({ kinds: ['COOPERATIVE'], seats })

export const alliancePlans: readonly AlliancePlan[] = [
  {
    name: demoAllianceName,
    kind: 'INDUSTRY_CHAIN',
    sector: 'ENERGY',
    places: ['1504'],
    year: 2022,
    lead: 'MEMBER',
    draws: [companies(12, industry)],
  },
  {
    name: '红山区党建促进会',
    kind: 'PROMOTION_ASSOCIATION',
    sector: 'GOVERNMENT',
    places: ['150402'],
    year: 2021,
    lead: 'PLACE',
    draws: [
      agencies(9),
      { kinds: ['SCHOOL'], seats: 5 },
      { kinds: ['HOSPITAL'], seats: 3 },
      companies(7),
      communities(12),
      { kinds: ['MILITARY', 'SOCIAL_ORGANIZATION'], seats: 3 },
    ],
  },
  {
    name: '英金河沿岸党建联盟',
    kind: 'REGIONAL',
    sector: 'MANUFACTURING',
    places: ['150402', '150404'],
    year: 2021,
    lead: 'MEMBER',
    draws: [companies(9), communities(6), villages(4), agencies(3)],
  },
  {
    name: '翁牛特旗肉牛产业党建联合体',
    kind: 'UNION',
    sector: 'ANIMAL_HUSBANDRY',
    places: ['150426'],
    year: 2021,
    lead: 'TOWNSHIP',
    draws: [villages(8), cooperatives(3), companies(3), agencies(2)],
  },
  {
    name: '红山产业园园企党建联盟',
    kind: 'PARK_ENTERPRISE',
    sector: 'MANUFACTURING',
    places: ['150402400'],
    year: 2022,
    lead: 'PLACE',
    draws: [companies(17)],
  },
  {
    name: '宁城县设施蔬菜党建联合体',
    kind: 'UNION',
    sector: 'AGRICULTURE',
    places: ['150429'],
    year: 2022,
    lead: 'TOWNSHIP',
    draws: [villages(8), cooperatives(2), companies(2), agencies(1)],
  },
  {
    name: '敖汉旗旱作谷物党建联合体',
    kind: 'UNION',
    sector: 'AGRICULTURE',
    places: ['150430'],
    year: 2022,
    lead: 'TOWNSHIP',
    draws: [villages(8), cooperatives(2), companies(2), agencies(1)],
  },
  {
    name: '克什克腾旗草原文旅党建联合体',
    kind: 'UNION',
    sector: 'TOURISM',
    places: ['150425'],
    year: 2023,
    lead: 'TOWNSHIP',
    draws: [villages(9), cooperatives(1), companies(2), agencies(1)],
  },
  {
    name: '红山区多元共治党建联合体',
    kind: 'UNION',
    sector: 'SOCIAL_SERVICE',
    places: ['150402'],
    year: 2023,
    lead: 'STREET',
    draws: [communities(8), companies(2), { kinds: ['SOCIAL_ORGANIZATION', 'SCHOOL'], seats: 2 }],
  },
  {
    name: '西拉沐沦河流域党建联盟',
    kind: 'REGIONAL',
    sector: 'ANIMAL_HUSBANDRY',
    places: ['150422', '150423', '150425', '150426'],
    year: 2022,
    lead: 'MEMBER',
    draws: [villages(6), companies(3), agencies(3)],
  },
  {
    name: '老哈河沿线党建联盟',
    kind: 'REGIONAL',
    sector: 'AGRICULTURE',
    places: ['150429', '150430'],
    year: 2023,
    lead: 'MEMBER',
    draws: [villages(7), companies(3), agencies(2)],
  },
  {
    name: '锡伯河沿岸党建联盟',
    kind: 'REGIONAL',
    sector: 'TRADE',
    places: ['150428', '150404'],
    year: 2024,
    lead: 'MEMBER',
    draws: [villages(6), communities(2), companies(3), agencies(2)],
  },
]
