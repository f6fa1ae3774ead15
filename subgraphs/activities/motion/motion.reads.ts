import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { visibleMeeting } from '../place/inside.ts'
import type { Motion } from './motion.entity.ts'
import type { NamedBallot } from './named-ballot.entity.ts'

export type MotionRow = Pick<
  Motion,
  'id' | 'meetingId' | 'title' | 'ballot' | 'status' | 'decision' | 'subjectId' | 'version'
>

export const motionColumns = sql`t.id, t.meeting_id as "meetingId", t.title, t.ballot, t.status, t.decision,
  t.subject_id as "subjectId", t.version`

/** One motion by its id, where the viewer may see its meeting. */
export const motionById = batched(async (context: Context, ids) => {
  const { rows } = await sql<MotionRow>`
    select ${motionColumns} from activities.motion t join activities.meeting m on m.id = t.meeting_id
    where t.id = any(${unseen(ids)}) and ${visibleMeeting(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The motions of a meeting in the order in which they were put: ids sort by time. */
export const motionsOf = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<MotionRow>`
    select ${motionColumns} from activities.motion t where t.meeting_id = any(${unseen(meetingIds)}) order by t.id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.meetingId)
})

/** How many have voted so far. */
export const ballotsCastOn = batched(async (context: Context, motionIds) => {
  const { rows } = await sql<{ id: string; cast: number }>`
    select motion_id as id, count(*)::int as cast from activities.voter
    where motion_id = any(${unseen(motionIds)}) group by 1`.execute(context.db)
  return new Map(rows.map(({ id, cast }) => [id, cast]))
})

/** Whether a receipt is in the box of a secret ballot. */
export const receiptIn = batchedBy(async (context: Context, motionIds, { digest }: { digest: string }) => {
  const { rows } = await sql<{ id: string }>`
    select motion_id as id from activities.ballot_receipt
    where motion_id = any(${unseen(motionIds)}) and digest = ${digest}`.execute(context.db)
  return new Map(rows.map(({ id }) => [id, true]))
})

/** Who voted how on closed motions with named ballots. */
export const namedBallotsOn = batched(async (context: Context, motionIds) => {
  const { rows } = await sql<NamedBallot & { motionId: string }>`
    select b.motion_id as "motionId", b.organization_id as "organizationId", b.choice
    from activities.named_ballot b join activities.motion t on t.id = b.motion_id
    where b.motion_id = any(${unseen(motionIds)}) and t.status = 'CLOSED' order by b.organization_id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.motionId)
})
