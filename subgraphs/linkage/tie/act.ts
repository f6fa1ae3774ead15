import type { TieKind } from './tie-kind.ts'

/** What organizations did together, as an event tells it. */
export interface Act {
  readonly id: string
  readonly kind: `${TieKind}`
  /** ISO date. */
  readonly on: string
  /** Of what lasts: its last day, once it has ended. */
  readonly until: string | null
  readonly regionCode: string | null
  readonly allianceId: string | null
  /** All who took part, each once. */
  readonly organizationIds: readonly string[]
  /** Who gave and who took, where something was given. */
  readonly given: { readonly from: string; readonly to: string } | null
  readonly told: Told
}

/** The last event that told of an act as it is: its log, and its place there. */
export interface Told {
  readonly source: string
  readonly position: number
}

/** That what lasted has ended: its last day. */
export interface Ended extends Told {
  readonly id: string
  readonly until: string
}

/** What events say of an act: that it was done, that it is taken back, or that it has ended. */
export type ActChange = { readonly id: string; readonly act: Act | null } | Ended

/** Two organizations and what they did together. */
export interface TieRow extends Told {
  readonly actId: string
  readonly firstId: string
  readonly secondId: string
  readonly kind: `${TieKind}`
  /** 1: the first gave to the second; -1: the second to the first; 0: both together. */
  readonly direction: 1 | -1 | 0
  /** In millionths. */
  readonly weight: number
  readonly onDay: string
  readonly untilDay: string | null
  /** Empty where it was not told; null only in rows of old. */
  readonly regionCode: string
  readonly allianceId: string | null
}
