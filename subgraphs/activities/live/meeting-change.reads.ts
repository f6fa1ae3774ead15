import { type RawBuilder, sql } from 'kysely'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import { encodeCursor, type LiveCursor } from '../../../shared/events/cursor.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type MeetingRow, meetingById, meetingColumns } from '../meeting/meeting.reads.ts'
import { inside, visibleMeeting } from '../place/inside.ts'
import type { MeetingChange, MeetingChangeKind } from './meeting-change.entity.ts'
import { changeName, type Watched } from './meeting-change.rules.ts'

const snapshotPart = 100

/** What a live stream delivers at a cursor: a part of the present state, or the one event there. */
export function changesAt(context: Context, watched: Watched, cursor: LiveCursor): Promise<MeetingChange[]> {
  if (cursor.source !== 'activities')
    throw new InvalidInputError('at', { zh: '这不是会议的游标。', en: 'Not a cursor of meetings.' })
  return cursor.afterId === undefined
    ? changeAt(context, watched, cursor)
    : snapshotAfter(context, watched, cursor, cursor.afterId)
}

async function snapshotAfter(
  context: Context,
  watched: Watched,
  { source, position }: LiveCursor,
  afterId: string,
): Promise<MeetingChange[]> {
  await checkVisible(context, watched)
  const { rows } = await sql<MeetingRow>`
    select ${meetingColumns} from activities.meeting m
    where ${watchedMeetings(watched)} and m.id > ${afterId} and ${visibleMeeting(context)}
    order by m.id limit ${snapshotPart + 1}`.execute(context.db)
  const meetings = rows.slice(0, snapshotPart)
  const last = rows.length > snapshotPart ? undefined : meetings.at(-1)
  return meetings.map((meeting) => {
    const cursor = encodeCursor({ source, position, ...(meeting === last ? {} : { afterId: meeting.id }) })
    return { cursor, snapshot: true, change: null, meeting }
  })
}

/** What nobody may see is told apart from what is empty. */
async function checkVisible(context: Context, watched: Watched): Promise<void> {
  if ('meetingId' in watched) {
    if (await meetingById(context, watched.meetingId)) return
    throw new NotFoundError('meetingId', watched.meetingId)
  }
  const { rows } = await sql`
    select 1 from activities.alliance a where a.id = ${watched.allianceId} and ${inside(context, sql`a.id`)}`.execute(
    context.db,
  )
  if (rows.length === 0) throw new NotFoundError('allianceId', watched.allianceId)
}

async function changeAt(context: Context, watched: Watched, cursor: LiveCursor): Promise<MeetingChange[]> {
  const event = await eventAt(context, String(cursor.position))
  if (!event) return []
  const { kind, ...meeting } = event
  const isWatched =
    'meetingId' in watched ? meeting.id === watched.meetingId : meeting.allianceId === watched.allianceId
  if (!isWatched) return []
  return [
    { cursor: encodeCursor(cursor), snapshot: false, change: changeName(kind) as MeetingChangeKind, meeting },
  ]
}

/** What happened at a position, with the meeting as it is now. */
const eventAt = batched(async (context: Context, positions) => {
  const { rows } = await sql<MeetingRow & { kind: string; position: number }>`
    select e.kind, e.position, ${meetingColumns}
    from activities.event e join activities.meeting m on m.id = e.about->>'meeting'
    where e.position = any(${positions}::bigint[]) and (starts_with(e.kind, 'meeting.') or starts_with(e.kind, 'motion.'))
      and ${visibleMeeting(context)}`.execute(context.db)
  return new Map(rows.map(({ position, ...row }) => [String(position), row]))
})

function watchedMeetings(watched: Watched): RawBuilder<unknown> {
  return 'meetingId' in watched
    ? sql`m.id = ${watched.meetingId}`
    : sql`m.alliance_id = ${watched.allianceId}`
}
