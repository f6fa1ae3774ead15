import { registerEnumType } from 'type-graphql'

export enum AllianceKind {
  INDUSTRY_CHAIN = 'INDUSTRY_CHAIN',
  PROMOTION_ASSOCIATION = 'PROMOTION_ASSOCIATION',
  REGIONAL = 'REGIONAL',
  UNION = 'UNION',
  PARK_ENTERPRISE = 'PARK_ENTERPRISE',
}

registerEnumType(AllianceKind, {
  name: 'AllianceKind',
  description: 'What kind of tie an alliance is (联盟类型).',
  valuesConfig: {
    INDUSTRY_CHAIN: { description: 'Along an industry chain (产业链党建联盟).' },
    PROMOTION_ASSOCIATION: { description: 'A district’s promotion association (党建促进会).' },
    REGIONAL: { description: 'Of neighbours in a place (区域党建联盟).' },
    UNION: { description: 'A union for integrated development (党建联合体).' },
    PARK_ENTERPRISE: { description: 'Of a park and its companies (园企党建联建).' },
  },
})

export enum AllianceStatus {
  ACTIVE = 'ACTIVE',
  DISSOLVED = 'DISSOLVED',
}

registerEnumType(AllianceStatus, {
  name: 'AllianceStatus',
  description: 'Where an alliance stands in its life (联盟状态).',
  valuesConfig: {
    ACTIVE: { description: 'At work (运行中).' },
    DISSOLVED: { description: 'Dissolved (已撤销).' },
  },
})
