import { derivedId } from '../../shared/ids.ts'
import { addDays } from './calendar.ts'
import type { MeetingFact, MotionFact } from './facts/activity.ts'
import type { AllianceFact, AllianceKind, BodyKind } from './facts/alliance.ts'
import type { IsoDate } from './facts/date.ts'

/** An article of a charter that was amended, by what was added to it; no rule was. */
interface Amendment {
  /** The body that voted on it: the assembly where the charter says so (0§18, 1§11) or there is one. */
  body: BodyKind
  article: string
  adds: string
}

/** What the first alliance of each kind has amended in its year. */
export const amendments: Readonly<Record<AllianceKind, Amendment>> = {
  INDUSTRY_CHAIN: { body: 'ASSEMBLY', article: '16', adds: '三张清单在网上公布,随时更新。' },
  PROMOTION_ASSOCIATION: {
    body: 'ASSEMBLY',
    article: '24',
    adds: '会员单位的意见可在网上提交并查询办理进度。',
  },
  REGIONAL: { body: 'JOINT_MEETING', article: '6(2)', adds: '每年编印一本典型案例。' },
  UNION: { body: 'ASSEMBLY', article: '9.5', adds: '每年举办一次联合文艺演出。' },
  PARK_ENTERPRISE: { body: 'JOINT_MEETING', article: '三㈡1', adds: '爱心基金的收支每年公布一次。' },
}

/** The id of a version of an alliance’s charter. */
export function charterIdOf(allianceId: string, version: number): string {
  return derivedId('charter', allianceId, version)
}

/** A version of a charter that was voted on: when it was asked for and decided, and since when it is in force. */
export interface Amended extends Amendment {
  allianceId: string
  motion: MotionFact
  version: number
  bodyId: string
  askedOn: IsoDate
  decidedOn: IsoDate
  effectiveFrom: IsoDate
}

/** The amendments that meetings voted on; in force from the day after, as the meeting itself went by what was in force before. */
export function amendedBy(
  alliances: readonly AllianceFact[],
  meetings: readonly MeetingFact[],
): Map<string, Amended> {
  const kinds = new Map(alliances.map(({ id, kind }) => [id, kind]))
  const found = meetings.flatMap(({ allianceId, bodyId, calledAt, startsAt, motions }) => {
    const motion = motions.find(({ amends }) => amends)
    if (!motion?.amends) return []
    const decidedOn = startsAt.slice(0, 10)
    const days = { askedOn: calledAt.slice(0, 10), decidedOn, effectiveFrom: addDays(decidedOn, 1) }
    return [
      { ...amendments[kinds.get(allianceId)!], allianceId, motion, version: motion.amends, bodyId, ...days },
    ]
  })
  return new Map(found.map((amended) => [amended.allianceId, amended]))
}
