import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import type { ElectionResult } from '../election/election-result.ts'
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

/** How many seats a ballot on the motion is to fill; null where it is no election. */
export async function seatsToFill(
  { db }: Db,
  { subjectId }: Pick<Motion, 'subjectId'>,
): Promise<number | null> {
  const { rows } = await sql<{ seatsLeft: number | null }>`
    select seats_left as "seatsLeft" from activities.subject where id = ${subjectId ?? null}`.execute(db)
  return rows[0]?.seatsLeft ?? null
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
  await keepResult(context, subject.id, motion.decision)
  const decidedOn = dayOf(context.now()).toString()
  record(context.em, motionDecided({ subject, motion, meeting, decision: motion.decision, decidedOn }))
}

/** An election is over when every seat is filled, anything else when it is passed or rejected. */
async function keepResult({ db }: Db, id: string, { outcome, election }: Decision): Promise<void> {
  const isOver = election ? election.seatsLeft === 0 : outcome === 'PASSED' || outcome === 'REJECTED'
  if (isOver) await sql`update activities.subject set status = 'DECIDED' where id = ${id}`.execute(db)
  if (!election) return
  await sql`update activities.subject set seats_left = ${election.seatsLeft} where id = ${id}`.execute(db)
  await sql`
    update activities.candidate set is_elected = true
    where subject_id = ${id} and id = any(${electedIn(election)}::text[])`.execute(db)
}

function electedIn({ candidates }: ElectionResult): string[] {
  return candidates.filter(({ isElected }) => isElected).map(({ id }) => id)
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
  const { election } = decision
  const filled = election ? { elected: electedIn(election), seatsLeft: election.seatsLeft } : {}
  return {
    kind: 'motion.decided',
    about: { motion: motion.id, meeting: meeting.id, alliance: allianceId, subject: subjectId },
    data: { subjectId, allianceId, matter, outcome: decision.outcome, ...filled, decidedOn, charterId },
  }
}
