/** A member to be written, sealed already; days as ISO dates. */
export interface PlannedMember {
  readonly id: string
  readonly sealed: string
  readonly nameMark: string | null
  readonly phoneMark: string | null
  readonly officialIdMark: string | null
  readonly joinedOn: string
  readonly fullOn: string | null
  readonly organizationId: string
  readonly since: string
  readonly regionCode: string
  readonly demo: boolean
  /** The version that was read; 1 for who is new. */
  readonly version: number
}

/** What a roster means for the register. */
export interface MemberPlan {
  readonly registered: PlannedMember[]
  readonly changed: PlannedMember[]
  unchanged: number
}
