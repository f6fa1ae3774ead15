import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import type { Opinion } from './opinion.entity.ts'

/** The last step of some kinds, under a name. */
function lastStep(name: string, kinds: readonly string[]): RawBuilder<unknown> {
  return sql`left join lateral (select s.* from lists.opinion_step s
    where s.opinion_id = o.id and s.kind = any(${kinds}::text[]) order by s.place desc limit 1) ${sql.id(name)} on true`
}

/** The opinions `o` with the steps that say how they stand. */
export const opinionRows = sql`lists.opinion o
  ${lastStep('turn', ['REGISTERED', 'ASSIGNED', 'REPLIED', 'CLOSED', 'REOPENED'])}
  ${lastStep('assigned', ['ASSIGNED'])} ${lastStep('replied', ['REPLIED'])}
  ${lastStep('rated', ['RATED'])} ${lastStep('escalated', ['ESCALATED'])}`

export const opinionColumns = sql`o.id, o.number, o.year, o.title, o.content, o.registered_at as "registeredAt",
  o.alliance_id as "allianceId", o.organization_id as "organizationId", o.registered_by as "registeredBy",
  turn.kind as status, assigned.organization_id as "departmentId", assigned.due_on as "dueOn",
  coalesce(assigned.helper_ids, '{}') as "helperIds", replied.text as reply, replied.at as "repliedAt",
  case when rated.place > replied.place then rated.satisfaction end as satisfaction,
  case when escalated.place > assigned.place then escalated.at end as "escalatedAt",
  (select count(*)::int from lists.opinion_step s where s.opinion_id = o.id) as version`

/**
 * SQL that is true for the opinions that the viewer keeps, has handed in, runs the ledger of, or deals with: as the
 * department, as a helper, or as the committee to which it was carried.
 */
export function visibleOpinion(context: Context): RawBuilder<unknown> {
  const keeps = (organizationId: RawBuilder<unknown>) =>
    insidePlace(context, 'lists', organizationId, 'KEEPERS_AND_SUPERIORS')
  return sql`(${keeps(sql`o.organization_id`)}
    or ${insidePlace(context, 'lists', sql`o.alliance_id`, 'OFFICE')}
    or o.registered_by = ${context.viewer?.subject ?? null}
    or ${keeps(sql`assigned.organization_id`)}
    or exists (select 1 from unnest(assigned.helper_ids) as h(id) where ${keeps(sql`h.id`)})
    or exists (select 1 from lists.opinion_step up where up.opinion_id = o.id and up.kind = 'CARRIED_UPWARD'
      and ${keeps(sql`up.organization_id`)}))`
}

/** An opinion that the viewer may see. */
export const opinionById = batched<Opinion>(async (context, ids) => {
  const { rows } = await sql<Opinion>`
    select ${opinionColumns} from ${opinionRows}
    where o.id = any(${unseen(ids)}) and ${visibleOpinion(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

/** Opinions in the order of registration, as far as the viewer may see them. */
export function opinionListing(context: Context, where: RawBuilder<unknown>): Listing {
  return {
    columns: opinionColumns,
    from: opinionRows,
    where: sql`${where} and ${visibleOpinion(context)}`,
    order: { by: sql`o.registered_at`, type: 'timestamptz' },
    id: sql`o.id`,
  }
}

/** An alliance's ledger in the order of registration, as far as the viewer may see it. */
export const opinionsOfAlliance = batchedBy<PageArgs, Page<Opinion>>((context, ids, page) =>
  readChildPages(context, opinionListing(context, sql`true`), sql`o.alliance_id`, ids, page),
)
