import type { TieKind } from './tie-kind.ts'

/** What organizations did together, as an event tells it. */
export interface Act {
  readonly id: string
  readonly kind: `${TieKind}`
  /** ISO date. */
  readonly on: string
  readonly regionCode: string | null
  readonly allianceId: string | null
  /** All who took part, each once. */
  readonly organizationIds: readonly string[]
  /** Who gave and who took, where something was given. */
  readonly given: { readonly from: string; readonly to: string } | null
}

/** What an event says of an act: that it was done, or that it is taken back. */
export type ActChange = { readonly id: string; readonly act: Act | null }

/** Two organizations and what they did together. */
export interface TieRow {
  readonly actId: string
  readonly firstId: string
  readonly secondId: string
  readonly kind: `${TieKind}`
  /** 1: the first gave to the second; -1: the second to the first; 0: both together. */
  readonly direction: 1 | -1 | 0
  /** In millionths. */
  readonly weight: number
  readonly onDay: string
  readonly regionCode: string | null
  readonly allianceId: string | null
}
