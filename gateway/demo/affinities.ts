import type { Category } from './facts/list.ts'
import type { UnitKind } from './facts/organization.ts'

export type Affinity = Readonly<Record<UnitKind, readonly Category[]>>

/** What units of a kind are likely to have to share. */
export const offered: Affinity = {
  COMPANY: ['VENUE', 'EXPERT', 'MATERIAL', 'FUND', 'MARKET', 'TECHNOLOGY', 'TRAINING'],
  VILLAGE: ['VENUE', 'MATERIAL', 'SERVICE'],
  COMMUNITY: ['VENUE', 'SERVICE', 'MATERIAL'],
  AGENCY: ['VENUE', 'EXPERT', 'SERVICE', 'FUND', 'TRAINING', 'MARKET'],
  SCHOOL: ['VENUE', 'EXPERT', 'TRAINING', 'MARKET'],
  HOSPITAL: ['SERVICE', 'EXPERT', 'TRAINING'],
  COOPERATIVE: ['MATERIAL', 'TECHNOLOGY', 'TRAINING', 'SERVICE'],
  SOCIAL_ORGANIZATION: ['SERVICE', 'EXPERT'],
  MILITARY: ['VENUE', 'SERVICE'],
}

/** What units of a kind are likely to lack. */
export const lacked: Affinity = {
  COMPANY: ['VENUE', 'EXPERT', 'MARKET', 'TRAINING', 'TECHNOLOGY', 'SERVICE'],
  VILLAGE: ['EXPERT', 'FUND', 'MARKET', 'TECHNOLOGY', 'TRAINING', 'SERVICE', 'MATERIAL'],
  COMMUNITY: ['SERVICE', 'EXPERT', 'MATERIAL', 'VENUE', 'FUND'],
  AGENCY: ['VENUE', 'SERVICE', 'EXPERT'],
  SCHOOL: ['FUND', 'MATERIAL', 'VENUE', 'SERVICE'],
  HOSPITAL: ['VENUE', 'MATERIAL', 'EXPERT'],
  COOPERATIVE: ['MARKET', 'FUND', 'TECHNOLOGY', 'EXPERT', 'MATERIAL'],
  SOCIAL_ORGANIZATION: ['FUND', 'VENUE', 'MATERIAL'],
  MILITARY: ['SERVICE', 'EXPERT'],
}
