import { sql } from 'kysely'
import { NotFoundError, WrongStateError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Meeting } from '../meeting/meeting.entity.ts'
import type { Decision } from '../motion/decision.rules.ts'
import type { Motion } from '../motion/motion.entity.ts'
import type { Subject } from './subject.ts'

type Db = Pick<MutationContext, 'db'>

/** A subject of an alliance, locked until the change is done. */
export async function lockSubject({ db }: Db, id: string, allianceId: string): Promise<Subject> {
  const { rows } = await sql<Subject>`
    select id, alliance_id as "allianceId", matter, body, body_id as "bodyId", title, seats, seats_left as "seatsLeft", status
    from activities.subject where id = ${id} and alliance_id = ${allianceId} for update`.execute(db)
  if (!rows[0]) throw new NotFoundError('subjectId', id)
  return rows[0]
}

export async function countMotionsUnderWay({ db }: Db, subjectId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from activities.motion where subject_id = ${subjectId} and status <> 'CLOSED'`.execute(
    db,
  )
  return rows[0]!.count
}

/** Candidates are not voted for or against together. */
export async function checkNoElection({ db }: Db, { subjectId }: Pick<Motion, 'subjectId'>): Promise<void> {
  const { rows } = await sql`
    select 1 from activities.subject where id = ${subjectId ?? null} and seats is not null`.execute(db)
  if (rows.length === 0) return
  throw new WrongStateError({
    zh: '选举不能按议案表决。',
    en: 'An election is not put to the vote as a motion.',
  })
}

/** The matter that a motion is about, where it is on a subject. */
export async function matterOf({ db }: Db, { subjectId }: Pick<Motion, 'subjectId'>): Promise<string | null> {
  if (!subjectId) return null
  const { rows } = await sql<{ matter: string }>`
    select matter from activities.subject where id = ${subjectId}`.execute(db)
  return rows[0]?.matter ?? null
}

/**
 * Tells what a ballot has made of its subject, for the one who asked to act on (docs/events.md, “Decisions”). Passed or rejected,
 * it is decided; without quorum or without a verdict it stays open. What was taken back meanwhile is left alone.
 */
export async function settleSubject(
  context: MutationContext,
  motion: Motion,
  meeting: Meeting,
): Promise<void> {
  if (!motion.subjectId || !motion.decision) return
  const subject = await lockSubject(context, motion.subjectId, meeting.allianceId)
  if (subject.status !== 'OPEN') return
  const { outcome } = motion.decision
  if (outcome === 'PASSED' || outcome === 'REJECTED')
    await sql`update activities.subject set status = 'DECIDED' where id = ${subject.id}`.execute(context.db)
  const decidedOn = dayOf(context.now()).toString()
  record(context.em, motionDecided({ subject, motion, meeting, decision: motion.decision, decidedOn }))
}

interface Decided {
  readonly subject: Subject
  readonly motion: Motion
  readonly meeting: Meeting
  readonly decision: Decision
  readonly decidedOn: string
}

function motionDecided({ subject, motion, meeting, decision, decidedOn }: Decided): DomainEvent {
  const { id: subjectId, allianceId, matter } = subject
  const { charterId } = meeting
  return {
    kind: 'motion.decided',
    about: { motion: motion.id, meeting: meeting.id, alliance: allianceId, subject: subjectId },
    data: { subjectId, allianceId, matter, outcome: decision.outcome, decidedOn, charterId },
  }
}
