import { type RawBuilder, sql } from 'kysely'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import { encodeCursor, type LiveCursor } from '../../../shared/events/cursor.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'

/** One message of a live stream as it is read; `change` is the last part of the event's kind in SCREAMING_SNAKE. */
export interface LiveChange<Row> {
  readonly cursor: string
  readonly snapshot: boolean
  readonly change: string | null
  readonly row: Row
}

/** What a stream follows: one object, or all of an alliance. */
export type Watched = { readonly id: string } | { readonly allianceId: string }

/** What a stream tells of. All SQL is fixed but for the bound values. */
export interface LiveParts {
  /** The noun of its events and ids: `project`. */
  readonly noun: string
  readonly columns: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  /** True for the rows of the alliance. */
  readonly ofAlliance: (allianceId: string) => RawBuilder<unknown>
  /** True for the rows that the viewer may see. */
  readonly visible: RawBuilder<unknown>
}

const snapshotPart = 100

/** Exactly one of the two arguments is given; `field` names the first. */
export function watchedBy(
  field: string,
  id: string | null | undefined,
  allianceId: string | null | undefined,
): Watched {
  if (id != null && allianceId == null) return { id }
  if (allianceId != null && id == null) return { allianceId }
  throw new InvalidInputError(field, {
    zh: `请指定 ${field} 或 allianceId 之一。`,
    en: `Give either ${field} or allianceId.`,
  })
}

/** What a stream delivers at a cursor: a part of the present state, or the one event there. */
export function liveChanges<Row extends { readonly id: string }>(
  context: Context,
  parts: LiveParts,
  watched: Watched,
  cursor: LiveCursor,
): Promise<LiveChange<Row>[]> {
  if (cursor.source !== 'lists')
    throw new InvalidInputError('at', { zh: '这不是清单的游标。', en: 'Not a cursor of the lists.' })
  return cursor.afterId === undefined
    ? changeAt(context, parts, watched, cursor)
    : snapshotAfter(context, parts, watched, cursor, cursor.afterId)
}

async function snapshotAfter<Row extends { readonly id: string }>(
  context: Context,
  parts: LiveParts,
  watched: Watched,
  { source, position }: LiveCursor,
  afterId: string,
): Promise<LiveChange<Row>[]> {
  const { rows } = await sql<Row>`
    select ${parts.columns} from ${parts.from}
    where ${watchedRows(parts, watched)} and ${parts.id} > ${afterId} and ${parts.visible}
    order by ${parts.id} limit ${snapshotPart + 1}`.execute(context.db)
  if (rows.length === 0 && afterId === '') await checkVisible(context, parts, watched)
  const last = rows.length > snapshotPart ? undefined : rows.at(-1)
  return rows.slice(0, snapshotPart).map((row) => {
    const cursor = encodeCursor({ source, position, ...(row === last ? {} : { afterId: row.id }) })
    return { cursor, snapshot: true, change: null, row }
  })
}

/** What is not for the viewer's eyes is told apart from what is empty. */
async function checkVisible(context: Context, { noun }: LiveParts, watched: Watched): Promise<void> {
  if ('id' in watched) throw new NotFoundError(`${noun}Id`, watched.id)
  const { rows } = await sql`
    select 1 from lists.place a where a.id = ${watched.allianceId} and ${insidePlace(context, 'lists', sql`a.id`)}`.execute(
    context.db,
  )
  if (rows.length === 0) throw new NotFoundError('allianceId', watched.allianceId)
}

async function changeAt<Row extends { readonly id: string }>(
  context: Context,
  parts: LiveParts,
  watched: Watched,
  cursor: LiveCursor,
): Promise<LiveChange<Row>[]> {
  const { rows } = await sql<Row & { eventKind: string }>`
    select e.kind as "eventKind", ${parts.columns} from lists.event e cross join ${parts.from}
    where e.position = ${cursor.position} and starts_with(e.kind, ${`${parts.noun}.`})
      and ${parts.id} = e.about->>${parts.noun}::text and ${watchedRows(parts, watched)} and ${parts.visible}`.execute(
    context.db,
  )
  return rows.map(({ eventKind, ...row }) => ({
    cursor: encodeCursor(cursor),
    snapshot: false,
    change: changeName(eventKind),
    row: row as unknown as Row,
  }))
}

function watchedRows({ id, ofAlliance }: LiveParts, watched: Watched): RawBuilder<unknown> {
  return 'id' in watched ? sql`${id} = ${watched.id}` : ofAlliance(watched.allianceId)
}

/** The enum value of an event's kind: `project.milestoneDone` is MILESTONE_DONE. */
export function changeName(kind: string): string {
  return kind
    .slice(kind.indexOf('.') + 1)
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase()
}
