import type { BodyKind } from './alliance.ts'
import type { IsoInstant } from './date.ts'

export interface AttendanceFact {
  organizationId: string
  checkedInAt: IsoInstant
}

export interface MotionFact {
  id: string
  title: string
  votes: { organizationId: string; choice: 'FOR' | 'AGAINST' | 'ABSTAIN' }[]
  /** The version of the alliance's charter that it adopts (章程修订). */
  amends?: number
  /** What the meeting made of the count, where its charter names no majority. */
  recorded?: { passed: boolean; reason: string } | undefined
}

/** A meeting of a body (会议): held, called off, or called for the coming month. */
export interface MeetingFact {
  id: string
  allianceId: string
  bodyId: string
  body: BodyKind
  title: string
  calledAt: IsoInstant
  startsAt: IsoInstant
  /** Null where it was not held or is still to come. */
  endedAt: IsoInstant | null
  status: 'CALLED' | 'CLOSED' | 'CANCELLED'
  agenda: string[]
  attendances: AttendanceFact[]
  /** What was voted on; only where it was held. */
  motions: MotionFact[]
}

export type ActivityKind = 'THEME_DAY' | 'VISIT' | 'STUDY' | 'VOLUNTEER' | 'SAFETY_CHECK' | 'FESTIVAL'

/** Something done together (活动). */
export interface ActivityFact {
  id: string
  allianceId: string
  hostOrganizationId: string
  kind: ActivityKind
  title: string
  startsAt: IsoInstant
  /** The host among them; for one still to come, who has signed up. */
  participantIds: string[]
}
