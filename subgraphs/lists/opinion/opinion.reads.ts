import { type RawBuilder, sql } from 'kysely'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readChildPages } from '../../../shared/graph/page.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import type { Opinion } from './opinion.entity.ts'

const columns = sql`o.id, o.number, o.year, o.title, o.content, o.registered_at as "registeredAt",
  o.alliance_id as "allianceId", o.organization_id as "organizationId",
  (select s.status from lists.opinion_step s where s.opinion_id = o.id order by s.place desc limit 1) as status`

/** SQL that is true for the opinions `o` that the viewer keeps, runs the ledger of, or has handed in. */
function visible(context: Context): RawBuilder<unknown> {
  return sql`(${insidePlace(context, 'lists', sql`o.organization_id`, 'KEEPERS_AND_SUPERIORS')}
    or ${insidePlace(context, 'lists', sql`o.alliance_id`, 'OFFICE')}
    or o.registered_by = ${context.viewer?.subject ?? null})`
}

/** An opinion that the viewer may see. */
export const opinionById = batched<Opinion>(async (context, ids) => {
  const { rows } = await sql<Opinion>`
    select ${columns} from lists.opinion o where o.id = any(${ids}::text[]) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, ({ id }) => id)
})

/** An alliance's ledger in the order of registration, as far as the viewer may see it. */
export const opinionsOfAlliance = batchedBy<PageArgs, Page<Opinion>>((context, ids, page) => {
  const listing = {
    columns,
    from: sql`lists.opinion o`,
    where: visible(context),
    order: { by: sql`o.registered_at`, type: 'timestamptz' as const },
    id: sql`o.id`,
  }
  return readChildPages(context, listing, sql`o.alliance_id`, ids, page)
})
