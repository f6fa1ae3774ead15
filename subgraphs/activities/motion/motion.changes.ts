import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { checkSignedIn, lockMeeting } from '../meeting/meeting.changes.ts'
import type { Meeting } from '../meeting/meeting.entity.ts'
import { Motion } from './motion.entity.ts'
import { MotionStatus } from './motion.enums.ts'

/** A motion to be changed by the office, locked with its meeting: always the meeting first, so that two never wait for each other. */
export async function lockMotion(
  context: MutationContext,
  id: string,
): Promise<{ motion: Motion; meeting: Meeting }> {
  checkSignedIn(context)
  const meeting = await lockMeeting(context, await meetingIdOf(context, id), { field: 'motionId', id })
  const motion = await context.em.findOneOrFail(Motion, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  return { motion, meeting }
}

/** A motion as it is put. */
export function newMotion(
  { em }: MutationContext,
  put: Pick<Motion, 'meetingId' | 'title' | 'ballot' | 'subjectId'>,
): Motion {
  return em.create(Motion, {
    ...put,
    id: newId('motion'),
    status: MotionStatus.PUT,
    decision: null,
    seats: null,
    version: 1,
  })
}

async function meetingIdOf({ db }: MutationContext, id: string): Promise<string> {
  const { rows } = await sql<{ meetingId: string }>`
    select meeting_id as "meetingId" from activities.motion where id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFoundError('motionId', id)
  return rows[0].meetingId
}

export async function countOpenBallots({ db }: MutationContext, meetingId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from activities.motion where meeting_id = ${meetingId} and status = 'OPEN'`.execute(
    db,
  )
  return rows[0]?.open ?? 0
}

/** Tells of a step of a motion; `kind` is `motion.…`. How anybody voted is never told. */
export function tellOfMotion(
  { em }: MutationContext,
  motion: Pick<Motion, 'id'>,
  meeting: Pick<Meeting, 'id' | 'allianceId'>,
  kind: string,
): void {
  record(em, motionEvent(motion, meeting, kind))
}

export function motionEvent(
  { id }: Pick<Motion, 'id'>,
  meeting: Pick<Meeting, 'id' | 'allianceId'>,
  kind: string,
  organizations: readonly string[] = [],
): DomainEvent {
  const named = organizations.length > 0 ? { organization: organizations } : {}
  return { kind, about: { motion: id, meeting: meeting.id, alliance: meeting.allianceId, ...named } }
}
