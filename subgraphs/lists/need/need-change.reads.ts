import { type RawBuilder, sql } from 'kysely'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import { encodeCursor, type LiveCursor } from '../../../shared/events/cursor.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { visibleEntry } from '../entry/entry.reads.ts'
import type { NeedRow } from './need.entity.ts'
import { needById, needColumns, visibleNeed } from './need.reads.ts'
import type { Watched } from './need-change.rules.ts'
import type { NeedChange, NeedChangeKind } from './need-change.ts'

const snapshotPart = 100

/** What a live stream delivers at a cursor: a part of the present state, or the one event there. */
export async function needChangesAt(
  context: Context,
  watched: Watched,
  cursor: LiveCursor,
): Promise<NeedChange[]> {
  if (cursor.source !== 'lists')
    throw new InvalidInputError('at', { zh: '这不是需求的游标。', en: 'Not a cursor of needs.' })
  if (cursor.afterId === undefined) return eventAt(context, watched, cursor)
  await checkKnown(context, watched)
  return snapshotAfter(context, watched, cursor, cursor.afterId)
}

/** What nobody may see is told apart from what is empty. */
async function checkKnown(context: Context, { by, argument, value }: Watched): Promise<void> {
  const known =
    by === 'id' ? await needById(context, value) : (await readPlaces(context.db, 'lists', [value])).get(value)
  if (!known) throw new NotFoundError(argument, value)
}

async function snapshotAfter(
  context: Context,
  watched: Watched,
  { source, position }: LiveCursor,
  afterId: string,
): Promise<NeedChange[]> {
  const { rows } = await sql<NeedRow>`
    select ${needColumns(context)} from lists.need l
    where ${isWatched(watched)} and l.id > ${afterId} and ${visibleNeed(context)}
    order by l.id limit ${snapshotPart + 1}`.execute(context.db)
  const end = encodeCursor({ source, position })
  const state = { snapshot: true, change: null }
  if (rows.length === 0) return [{ ...state, cursor: end, needId: null, need: null }]
  return rows.slice(0, snapshotPart).map((need, place) => {
    const cursor = place === rows.length - 1 ? end : encodeCursor({ source, position, afterId: need.id })
    return { ...state, cursor, needId: need.id, need }
  })
}

interface Told {
  readonly kind: string
  readonly needId: string
}

/** Who could see the need as long as it was open is told when it no longer is, without being shown it. */
async function eventAt(context: Context, watched: Watched, cursor: LiveCursor): Promise<NeedChange[]> {
  const { rows } = await sql<Told>`
    select e.kind, l.id as "needId" from lists.event e join lists.need l on l.id = e.about->>'need'
    where e.position = ${cursor.position} and starts_with(e.kind, 'need.')
      and ${isWatched(watched)} and ${visibleEntry(context, sql`true`)}`.execute(context.db)
  const messages = rows.map(async ({ kind, needId }) => ({
    cursor: encodeCursor(cursor),
    snapshot: false,
    change: kind.replace('.', '_').toUpperCase() as NeedChangeKind,
    needId,
    need: await needById(context, needId),
  }))
  return Promise.all(messages)
}

function isWatched({ by, value }: Watched): RawBuilder<unknown> {
  return sql`${sql.ref(`l.${by}`)} = ${value}`
}
