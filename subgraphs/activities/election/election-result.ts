import type { Bilingual } from '../../../shared/errors.ts'
import type { TieBreak } from '../charter/charter.rules.ts'

/** How many votes somebody has who stands. */
export interface Standing {
  readonly id: string
  readonly organizationId: string
  readonly title: Bilingual
  readonly votes: number
}

export interface CandidateResult extends Standing {
  readonly isElected: boolean
}

/** What came of one ballot of an election: kept with the motion. */
export interface ElectionResult {
  /** Seats that were to be filled by it. */
  readonly seats: number
  readonly seatsLeft: number
  /** Most votes first. */
  readonly candidates: readonly CandidateResult[]
  /** Who has equal votes at the last seat. */
  readonly tied: readonly string[]
  /** How the charter has such a tie decided. */
  readonly tie: { readonly by: TieBreak; readonly articleNumber: string } | null
}
