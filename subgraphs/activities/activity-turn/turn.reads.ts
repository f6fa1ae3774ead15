import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { inside } from '../place/inside.ts'
import type { ActivityTurn } from './turn.entity.ts'
import type { ActivityTurnOf } from './turn-of.ts'

const columns = sql`t.id, t.alliance_id as "allianceId", t.of, t.organization_id as "organizationId",
  t.instead_of as "insteadOf", t.reason, t.article_id as "articleId", t.taken_on as "takenOn", t.note,
  t.handed_over_on as "handedOverOn", t.version`

const visible = (context: Context) => inside(context, sql`t.alliance_id`)

/** One turn by its id, where the viewer is inside the alliance. */
export const turnById = batched(async (context: Context, ids) => {
  const { rows } = await sql<ActivityTurn>`
    select ${columns} from activities.activity_turn t where t.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The turns of alliances at something, or at anything, newest first: ids sort by time. */
export const turnsOfAlliance = batchedBy(
  (context, ids, { of, page }: { of: ActivityTurnOf | null; page: PageArgs }) => {
    const listing: Listing = {
      columns,
      from: sql`activities.activity_turn t`,
      where: sql`(${of}::text is null or t.of = ${of}) and ${visible(context)}`,
      order: { by: sql`t.id`, type: 'text', descending: true },
      id: sql`t.id`,
    }
    return readChildPages<ActivityTurn>(context, listing, sql`t.alliance_id`, ids, page)
  },
)
