import type { TieKind } from '../tie/tie-kind.ts'

/** An organization as it stands in a file. */
export interface ExportedOrganization {
  readonly id: string
  readonly name: string
  readonly regionCode: string
}

/** A tie as it stands in a file; who gave stands first where `given`. */
export interface ExportedTie {
  readonly id: string
  readonly actId: string
  readonly kind: `${TieKind}`
  readonly on: string
  readonly until: string | null
  readonly weight: number
  readonly given: boolean
  readonly organizationId: string
  readonly organizationName: string | null
  readonly partnerId: string
  readonly partnerName: string | null
  readonly regionCode: string | null
  readonly allianceId: string | null
}

/** What a file is made of. */
export interface TieWriter {
  /** Whether the organizations stand before their ties. */
  readonly namesOrganizations: boolean
  start(organizations: readonly ExportedOrganization[]): string
  tie(tie: ExportedTie): string
  readonly end: string
}
