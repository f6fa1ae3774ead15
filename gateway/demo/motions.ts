import { amendments } from './amendments.ts'
import { Chance, type Ground } from './chance.ts'
import type { MeetingFact, MotionFact } from './facts/activity.ts'
import type { AllianceFact, BodyKind } from './facts/alliance.ts'

/** Which bodies put things to the vote; a joint meeting consults. */
const deciding: ReadonlySet<BodyKind> = new Set(['ASSEMBLY', 'COUNCIL', 'JOINT_MEETING'])
/** Of those present; the charters that name a majority of them ask for half or more. */
const half = (present: number) => Math.ceil(present / 2)

/**
 * What the meetings of a year voted on: of a body that has met three times or more once, with too few there to decide, and
 * once with one vote too few for it; the others passed what they had before them.
 */
export function withMotions(
  ground: Ground,
  { id, kind }: AllianceFact,
  meetings: readonly MeetingFact[],
): MeetingFact[] {
  const chance = new Chance(ground, `motions ${id}`)
  const held = meetings.filter(
    ({ status, body, attendances }) => status === 'CLOSED' && deciding.has(body) && attendances.length > 2,
  )
  const sparse = kind === 'INDUSTRY_CHAIN' ? held.find(({ body }) => body === 'COUNCIL') : undefined
  const narrow = held.find((meeting) => meeting !== sparse && (!sparse || meeting.body !== 'JOINT_MEETING'))
  return meetings.map((meeting) => {
    if (!held.includes(meeting)) return meeting
    if (meeting === sparse && held.length > 2) return sparseMeeting(chance, meeting)
    const present = meeting.attendances.length
    const inFavour = meeting === narrow ? half(present) - 1 : chance.int(half(present) + 1, present)
    return { ...meeting, motions: [motion(chance, meeting, inFavour)] }
  })
}

/** The latest meeting of the body that may, with quorum, votes on an amendment too, with one against it at most. */
export function withAmendment(
  ground: Ground,
  { id, kind, name }: AllianceFact,
  meetings: readonly MeetingFact[],
): MeetingFact[] {
  const chance = new Chance(ground, `amendment ${id}`)
  const most = Math.max(...meetings.map(({ attendances }) => attendances.length))
  const amending = meetings.findLast(({ body, attendances, motions }) => {
    return body === amendments[kind].body && motions.length > 0 && attendances.length * 2 > most
  })
  return meetings.map((meeting) => {
    if (meeting !== amending) return meeting
    const put = motion(chance, meeting, meeting.attendances.length - chance.int(0, 1))
    const title = `关于修订《${name}章程》的议案`
    return {
      ...meeting,
      motions: [...meeting.motions, { ...put, title, amends: 2 }],
    }
  })
}

/** A third of those who would have come: no quorum, whatever they wanted. */
function sparseMeeting(chance: Chance, meeting: MeetingFact): MeetingFact {
  const few = {
    ...meeting,
    attendances: meeting.attendances.slice(0, Math.max(1, Math.floor(meeting.attendances.length / 3))),
  }
  return { ...few, motions: [motion(chance, few, few.attendances.length)] }
}

function motion(chance: Chance, { attendances, agenda, body }: MeetingFact, inFavour: number): MotionFact {
  const votes = attendances.map(({ organizationId }, place) => ({
    organizationId,
    choice:
      place < inFavour ? ('FOR' as const) : chance.happens(0.7) ? ('AGAINST' as const) : ('ABSTAIN' as const),
  }))
  const passed = inFavour * 2 >= attendances.length
  const recorded = {
    passed,
    reason: body === 'JOINT_MEETING' ? '会商后按多数意见记录' : '按到会单位多数意见记录',
  }
  return { id: chance.id('motion'), title: `关于${chance.pick(agenda)}的议案`, votes, recorded }
}
