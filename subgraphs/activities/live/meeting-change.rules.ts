import { InvalidInputError } from '../../../shared/errors.ts'

/** What a live stream follows: one meeting, or all of an alliance. */
export type Watched = { readonly meetingId: string } | { readonly allianceId: string }

/** Exactly one of the two arguments is given. */
export function watched(
  meetingId: string | null | undefined,
  allianceId: string | null | undefined,
): Watched {
  if (meetingId != null && allianceId == null) return { meetingId }
  if (allianceId != null && meetingId == null) return { allianceId }
  throw new InvalidInputError('meetingId', {
    zh: '请指定 meetingId 或 allianceId 之一。',
    en: 'Give either meetingId or allianceId.',
  })
}

/** The enum value of an event's kind: `motion.ballotCast` is MOTION_BALLOT_CAST. */
export function changeName(kind: string): string {
  return kind
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .replace('.', '_')
    .toUpperCase()
}
