import type { Bilingual } from '../../../shared/errors.ts'
import type { BodyKind } from '../meeting/body-kind.ts'

export type SubjectStatus = 'OPEN' | 'DECIDED' | 'WITHDRAWN'

/** What a body is asked to decide; `seats` only of an election. */
export interface Subject {
  readonly id: string
  readonly allianceId: string
  readonly matter: string
  readonly body: BodyKind
  /** Which body, where there are several of the kind. */
  readonly bodyId: string | null
  readonly title: Bilingual
  readonly seats: number | null
  readonly seatsLeft: number | null
  readonly status: SubjectStatus
}

/** Somebody who stands for election; the title names no person. */
export interface Candidate {
  readonly id: string
  readonly organizationId: string
  readonly title: Bilingual
  readonly isElected: boolean
}
