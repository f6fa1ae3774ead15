import type { IsoDate } from './date.ts'
import type { Sector } from './organization.ts'

export type AllianceKind =
  | 'INDUSTRY_CHAIN'
  | 'PROMOTION_ASSOCIATION'
  | 'REGIONAL'
  | 'UNION'
  | 'PARK_ENTERPRISE'

/** An alliance (联盟 / 促进会 / 联合体). */
export interface AllianceFact {
  id: string
  name: string
  kind: AllianceKind
  status: 'ACTIVE'
  foundedOn: IsoDate
  /** The organization that applied for it (牵头党组织), a member. */
  leadOrganizationId: string
  /** The committee above that approved it. */
  approvedById: string
  regionCode: string
  sector: Sector
  demo: true
}

export type Tier = 'CHAIR' | 'EXECUTIVE_CHAIR' | 'DIRECTOR' | 'MEMBER'

/** One organization in one alliance (成员单位). */
export interface MembershipFact {
  id: string
  allianceId: string
  organizationId: string
  tier: Tier
  since: IsoDate
  /** The first day out of the alliance; null while it is in. */
  until: IsoDate | null
  /** The fixed representative (固定代表), where one is named. */
  representativeId: string | null
  /** The liaison (联络员), where one is named. */
  liaisonId: string | null
}

export type BodyKind =
  | 'ASSEMBLY'
  | 'COUNCIL'
  | 'JOINT_MEETING'
  | 'SECRETARIAT'
  | 'COMMITTEE'
  | 'BRANCH'
  | 'EXPERTS'

/** A body of an alliance (机构). */
export interface BodyFact {
  id: string
  allianceId: string
  kind: BodyKind
  name: string
  parentId: string | null
  membershipIds: string[]
}

export type OfficeKind =
  | 'CHAIR'
  | 'PRESIDENT'
  | 'STANDING_VICE_PRESIDENT'
  | 'EXECUTIVE_VICE_PRESIDENT'
  | 'SECRETARY_GENERAL'
  | 'COUNCIL_SEAT'
  | 'COMMITTEE_CHAIR'
  | 'BRANCH_CHAIR'
  | 'GENERAL_LEAD'
  | 'CONVENER'
  | 'DIRECTOR'

/** Who holds a post in a body (职务, 任期). */
export interface OfficeFact {
  id: string
  bodyId: string
  title: string
  kind: OfficeKind
  holderMemberId: string
  holderOrganizationId: string
  since: IsoDate
  /** The first day out of office; null for the holder of today. */
  until: IsoDate | null
  /** When the term runs out; null where the charter names none or the office goes with another. */
  termEndsOn: IsoDate | null
  appointment: 'ELECTED' | 'EX_OFFICIO'
}

/** A red landscape route (红色风景线): alliances adjacent in place or trade. */
export interface RouteFact {
  id: string
  name: string
  foundedOn: IsoDate
  foundedById: string
  allianceIds: string[]
  /** Since when an alliance is on it, by its id, where it joined after the founding. */
  joined?: Readonly<Record<string, IsoDate>>
  demo: true
}

/** A red district (红色片区): a cluster of alliances and routes. */
export interface RedDistrictFact {
  id: string
  name: string
  foundedOn: IsoDate
  foundedById: string
  allianceIds: string[]
  routeIds: string[]
  demo: true
}
