import type { IsoDate, IsoInstant } from './date.ts'

export type OpinionStepKind =
  | 'ASSIGNED'
  | 'REPLIED'
  | 'RATED'
  | 'CLOSED'
  | 'REOPENED'
  | 'ESCALATED'
  | 'CARRIED_UPWARD'
  | 'DEMAND_RECEIVED'
  | 'DEMAND_ANSWERED'

/** A step on an opinion after its registration (办理记录). */
export interface OpinionStepFact {
  opinionId: string
  kind: OpinionStepKind
  at: IsoInstant
  actor: string | null
  /** The department, or the committee of a demand. */
  organizationId?: string
  helperIds?: string[]
  dueOn?: IsoDate
  text?: string
  satisfaction?: 'SATISFIED' | 'MOSTLY_SATISFIED' | 'NOT_SATISFIED'
}

/** One case of an alliance's ledger (意见台账). */
export interface OpinionFact {
  id: string
  allianceId: string
  organizationId: string
  title: string
  content: string
  registeredAt: IsoInstant
  /** The subject of who handed it in. */
  registeredBy: string
  steps: OpinionStepFact[]
}
