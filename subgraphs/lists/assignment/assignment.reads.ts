import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readChildPages, readPage } from '../../../shared/graph/page.ts'
import type { Assignment, AssignmentItem } from './assignment.entity.ts'
import type { ItemPage } from './assignment.inputs.ts'

export const assignmentColumns = sql`a.id, a.alliance_ids as "allianceIds", a.status, a.phase, a.iterations,
  a.requested_at as "requestedAt", a.finished_at as "finishedAt", a.needs as "needCount", a.resources as "resourceCount",
  a.pairs as "candidateCount", a.value, a.bound, a.version`

/** SQL that is true for the alliance `x` whose lists the viewer runs, or stands above. */
export function runsLists({ access }: Context): RawBuilder<unknown> {
  const [offices, committees] = [access.placesOf('OFFICE'), access.placesOf('SUPERIORS')]
  return sql`exists (select 1 from lists.place pl where pl.id = x.id
    and (pl.id = any(${offices}::text[]) or pl.path && ${committees}::text[]))`
}

/** SQL that is true for the assignments `a` that are wholly of alliances whose lists the viewer runs or stands above. */
export function visibleAssignment(context: Context): RawBuilder<unknown> {
  return sql`not exists (select 1 from unnest(a.alliance_ids) as x(id) where not ${runsLists(context)})`
}

/** An assignment that the viewer may see. */
export const assignmentById = batched<Assignment>(async (context, ids) => {
  const { rows } = await sql<Assignment>`
    select ${assignmentColumns} from lists.assignment a
    where a.id = any(${unseen(ids)}) and ${visibleAssignment(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

/** The assignments of an alliance that the viewer may see, the newest first. */
export function listAssignments(
  context: Context,
  allianceId: string,
  page: PageArgs,
): Promise<Page<Assignment>> {
  const listing = {
    columns: assignmentColumns,
    from: sql`lists.assignment a`,
    where: sql`${allianceId} = any(a.alliance_ids) and ${visibleAssignment(context)}`,
    order: { by: sql`a.requested_at`, type: 'timestamptz' as const, descending: true },
    id: sql`a.id`,
  }
  return readPage(context, listing, page)
}

/** The items of assignments that the viewer sees, those worth most first. */
export const itemsOfAssignment = batchedBy<ItemPage, Page<AssignmentItem>>((context, ids, page) => {
  const listing = {
    columns: sql`i.id, i.match_id as "matchId", i.need_id as "needId", i.resource_id as "resourceId", i.quantity, i.share,
      i.score, i.status, i.refusal`,
    from: sql`lists.assignment_item i`,
    where: sql`(${page.status ?? null}::text[] is null or i.status = any(${page.status ?? null}::text[]))`,
    order: { by: sql`(i.id collate "C")`, type: 'text' as const },
    id: sql`i.id`,
  }
  return readChildPages(context, listing, sql`i.assignment_id`, ids, page)
})
