import { type RawBuilder, sql } from 'kysely'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import { encodeCursor, type LiveCursor } from '../events/cursor.ts'
import type { Context } from './context.ts'

/** One message of a live stream as it is read; `change` is the last part of the event's kind in SCREAMING_SNAKE. */
export interface LiveChange<Row> {
  readonly cursor: string
  readonly snapshot: boolean
  readonly change: string | null
  readonly row: Row
}

/** What a stream follows: one object, or all within a place; `field` is the argument that says so. */
export type Watched =
  | { readonly field: string; readonly id: string }
  | { readonly field: string; readonly within: string }

/** What a stream tells of. All SQL is fixed but for the bound values. */
export interface LiveParts {
  /** The subgraph, whose schema holds the rows and the events. */
  readonly source: string
  /** The noun of its events and ids: `project`. */
  readonly noun: string
  readonly columns: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  /** True for the rows within a place. */
  readonly within: (placeId: string) => RawBuilder<unknown>
  /** True for the rows that the viewer may see. */
  readonly visible: RawBuilder<unknown>
  /** True where the viewer may follow what is within a place; asked where nothing is. */
  readonly mayFollow: (placeId: string) => RawBuilder<unknown>
}

type Argument = readonly [field: string, value: string | null | undefined]

const snapshotPart = 100

/** Exactly one of the two arguments is given. */
export function watchedBy([one, id]: Argument, [all, within]: Argument): Watched {
  if (id != null && within == null) return { field: one, id }
  if (within != null && id == null) return { field: all, within }
  throw new InvalidInputError(one, {
    zh: `请指定 ${one} 或 ${all} 之一。`,
    en: `Give either ${one} or ${all}.`,
  })
}

/** What a stream delivers at a cursor: a part of the present state, or the one event there. */
export function liveChanges<Row extends { readonly id: string }>(
  context: Context,
  parts: LiveParts,
  watched: Watched,
  cursor: LiveCursor,
): Promise<LiveChange<Row>[]> {
  if (cursor.source !== parts.source)
    throw new InvalidInputError('at', { zh: '这不是此订阅的游标。', en: 'Not a cursor of this stream.' })
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
async function checkVisible(context: Context, parts: LiveParts, watched: Watched): Promise<void> {
  if ('id' in watched) throw new NotFoundError(watched.field, watched.id)
  const { rows } = await sql`select 1 where ${parts.mayFollow(watched.within)}`.execute(context.db)
  if (rows.length === 0) throw new NotFoundError(watched.field, watched.within)
}

async function changeAt<Row extends { readonly id: string }>(
  context: Context,
  parts: LiveParts,
  watched: Watched,
  cursor: LiveCursor,
): Promise<LiveChange<Row>[]> {
  const { source, noun, columns, from, id, visible } = parts
  const { rows } = await sql<Row & { eventKind: string }>`
    select e.kind as "eventKind", ${columns} from ${sql.table(`${source}.event`)} e cross join ${from}
    where e.position = ${cursor.position} and starts_with(e.kind, ${`${noun}.`})
      and ${id} = e.about->>${noun}::text and ${watchedRows(parts, watched)} and ${visible}`.execute(
    context.db,
  )
  return rows.map(({ eventKind, ...row }) => ({
    cursor: encodeCursor(cursor),
    snapshot: false,
    change: changeName(eventKind),
    row: row as unknown as Row,
  }))
}

function watchedRows({ id, within }: LiveParts, watched: Watched): RawBuilder<unknown> {
  return 'id' in watched ? sql`${id} = ${watched.id}` : within(watched.within)
}

/** The enum value of an event's kind: `project.milestoneDone` is MILESTONE_DONE. */
export function changeName(kind: string): string {
  return kind
    .slice(kind.indexOf('.') + 1)
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase()
}
