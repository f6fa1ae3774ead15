import { industryChain } from './industry-chain.ts'
import { parkEnterprise } from './park-enterprise.ts'
import { promotionAssociation } from './promotion-association.ts'
import { regional } from './regional.ts'
import type { AllianceKind, RuleSet } from './rule-set.ts'
import { union } from './union.ts'

/** The five rule sets, in the order of their source documents. */
export const ruleSets: readonly RuleSet[] = [
  industryChain,
  promotionAssociation,
  regional,
  union,
  parkEnterprise,
]

const byKind: Record<AllianceKind, RuleSet> = {
  INDUSTRY_CHAIN: industryChain,
  PROMOTION_ASSOCIATION: promotionAssociation,
  REGIONAL: regional,
  UNION: union,
  PARK_ENTERPRISE: parkEnterprise,
}

/** The rule set an alliance of this kind starts from. */
export function ruleSetFor(kind: AllianceKind): RuleSet {
  return byKind[kind]
}
