import { type RawBuilder, sql } from 'kysely'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import { encodeCursor, type LiveCursor } from '../../../shared/events/cursor.ts'
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
    ? eventAt(context, watched, cursor)
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

async function eventAt(context: Context, watched: Watched, cursor: LiveCursor): Promise<MeetingChange[]> {
  const { rows } = await sql<MeetingRow & { kind: string }>`
    select e.kind, ${meetingColumns} from activities.event e join activities.meeting m on m.id = e.about->>'meeting'
    where e.position = ${cursor.position} and (starts_with(e.kind, 'meeting.') or starts_with(e.kind, 'motion.'))
      and ${watchedMeetings(watched)} and ${visibleMeeting(context)}`.execute(context.db)
  return rows.map(({ kind, ...meeting }) => ({
    cursor: encodeCursor(cursor),
    snapshot: false,
    change: changeName(kind) as MeetingChangeKind,
    meeting,
  }))
}

function watchedMeetings(watched: Watched): RawBuilder<unknown> {
  return 'meetingId' in watched
    ? sql`m.id = ${watched.meetingId}`
    : sql`m.alliance_id = ${watched.allianceId}`
}
