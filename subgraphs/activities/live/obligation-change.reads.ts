import { type RawBuilder, sql } from 'kysely'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import { encodeCursor, type LiveCursor } from '../../../shared/events/cursor.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type ObligationRow, obligationColumns, visibleObligation } from '../obligation/obligation.reads.ts'
import { inside } from '../place/inside.ts'
import { changeName } from './meeting-change.rules.ts'
import type { ObligationChange, ObligationChangeKind } from './obligation-change.entity.ts'
import type { WatchedDuties } from './obligation-change.rules.ts'

const snapshotPart = 100

/** What a live stream delivers at a cursor of what is due in a year: a part of the present state, or the one event there. */
export async function obligationChangesAt(
  context: Context,
  watched: WatchedDuties,
  year: number,
  cursor: LiveCursor,
): Promise<ObligationChange[]> {
  if (cursor.source !== 'activities')
    throw new InvalidInputError('at', { zh: '这不是应办事项的游标。', en: 'Not a cursor of obligations.' })
  if (cursor.afterId === undefined) return eventAt(context, watched, year, cursor)
  await checkVisible(context, watched)
  return snapshotAfter(context, watched, year, cursor, cursor.afterId)
}

/** What nobody may see is told apart from what is empty. */
async function checkVisible(context: Context, { argument, id }: WatchedDuties): Promise<void> {
  const { rows } = await sql`
    select 1 from activities.place p where p.id = ${id} and ${inside(context, sql`p.id`)}`.execute(context.db)
  if (rows.length === 0) throw new NotFoundError(argument, id)
}

async function snapshotAfter(
  context: Context,
  watched: WatchedDuties,
  year: number,
  { source, position }: LiveCursor,
  afterId: string,
): Promise<ObligationChange[]> {
  const { rows } = await sql<ObligationRow>`
    select ${obligationColumns(context)} from activities.obligation o
    where ${isWatched(watched, year)} and o.id > ${afterId} and ${visibleObligation(context)}
    order by o.id limit ${snapshotPart + 1}`.execute(context.db)
  const end = encodeCursor({ source, position })
  const state = { snapshot: true, change: null }
  if (rows.length === 0) return [{ ...state, cursor: end, obligation: null }]
  return rows.slice(0, snapshotPart).map((obligation, place) => {
    const isLast = place === rows.length - 1
    const cursor = isLast ? end : encodeCursor({ source, position, afterId: obligation.id })
    return { ...state, cursor, obligation }
  })
}

async function eventAt(
  context: Context,
  watched: WatchedDuties,
  year: number,
  cursor: LiveCursor,
): Promise<ObligationChange[]> {
  const { rows } = await sql<ObligationRow & { kind: string }>`
    select e.kind, ${obligationColumns(context)}
    from activities.event e join activities.obligation o on o.id = e.about->>'obligation'
    where e.position = ${cursor.position} and starts_with(e.kind, 'obligation.')
      and ${isWatched(watched, year)} and ${visibleObligation(context)}`.execute(context.db)
  const told = { cursor: encodeCursor(cursor), snapshot: false }
  if (rows.length === 0) return (await isDrawnUp(context, watched, cursor)) ? [{ ...told, ...drawnUp }] : []
  return rows.map(({ kind, ...obligation }) => ({ ...told, change: nameOf(kind), obligation }))
}

const drawnUp = { change: 'DRAWN_UP' as ObligationChangeKind, obligation: null }

async function isDrawnUp(context: Context, { argument, id }: WatchedDuties, { position }: LiveCursor) {
  const noun = argument === 'allianceId' ? 'alliance' : 'organization'
  const { rows } = await sql`
    select 1 from activities.event e where e.position = ${position} and e.kind = 'obligation.drawnUp'
      and (e.about->>${noun}::text = ${id} or e.about->${noun}::text @> jsonb_build_array(${id}::text))
      and ${inside(context, sql`${id}`)}`.execute(context.db)
  return rows.length > 0
}

function nameOf(kind: string): ObligationChangeKind {
  return changeName(kind).replace('OBLIGATION_', '') as ObligationChangeKind
}

function isWatched({ argument, id }: WatchedDuties, year: number): RawBuilder<unknown> {
  const column = argument === 'allianceId' ? sql`o.alliance_id` : sql`o.organization_id`
  return sql`${column} = ${id} and o.due_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`
}
