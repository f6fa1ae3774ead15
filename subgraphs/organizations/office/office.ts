import type { Appointment } from './appointment.ts'
import type { OfficeKind } from './office-kind.ts'
import type { PostKind } from './post-kind.ts'
import type { Tenure } from './term.rules.ts'

/** What is lasting about an office, whoever holds it. */
interface Seat {
  readonly kind: OfficeKind
  readonly title: string
  readonly bodyId: string
  readonly allianceId: string
  /** The election that filled it. */
  readonly electionId: string | null
  /** It passes to whoever begins this post in the holder's organization. */
  readonly followsPost: `${PostKind}` | null
  /** It passes to whoever comes into this office of the alliance. */
  readonly followsOffice: OfficeKind | null
}

/** An office as changes see it: a tenure with where it is held. */
export interface HeldOffice extends Tenure, Seat {
  readonly id: string
  readonly version: number
}

/** What an office begins with. */
export interface NewOffice
  extends Seat,
    Pick<Tenure, 'organizationId' | 'memberId' | 'since' | 'termEndsOn'> {
  readonly appointment: Appointment
  readonly replacesId: string | null
}
