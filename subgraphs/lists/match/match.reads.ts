import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import type { MatchRow } from './match.entity.ts'
import { type MatchPage, standing } from './match.lists.ts'
import { visibleMatch } from './match.visibility.ts'

const columns = sql`m.id, m.need_id as "needId", m.resource_id as "resourceId",
  m.need_organization_id as "needOrganizationId", m.resource_organization_id as "resourceOrganizationId",
  m.alliance_id as "allianceId", m.score, m.reasons, m.status, m.quantity, m.offered_by as "offeredBy",
  m.occurrences, m.free, m.cancel_reason as "cancelReason", m.handed_over_at as "handedOverAt", m.done_at as "doneAt",
  m.found_at as "foundAt", m.version`

/** Each match twice, once for either side; the two are never the same organization. */
const bySide = sql`(select *, need_organization_id as side from lists.match
  union all select *, resource_organization_id from lists.match) m`

function listing(context: Context, from: RawBuilder<unknown>, { status }: MatchPage): Listing {
  return {
    columns,
    from,
    where: sql`m.status = any(${status ?? standing}::text[]) and ${visibleMatch(context)}`,
    order: { by: sql`m.score`, type: 'numeric', descending: true },
    id: sql`m.id`,
  }
}

/** The matches of many needs, resources or organizations: `parent` is the column that names them. */
function matchesBy(from: RawBuilder<unknown>, parent: RawBuilder<unknown>) {
  return batchedBy<MatchPage, Page<MatchRow>>((context, ids, page) =>
    readChildPages(context, listing(context, from, page), parent, ids, page),
  )
}

export const matchesOfNeed = matchesBy(sql`lists.match m`, sql`m.need_id`)
export const matchesOfResource = matchesBy(sql`lists.match m`, sql`m.resource_id`)
export const matchesOfOrganization = matchesBy(bySide, sql`m.side`)

/** A match that the viewer may see. */
export const matchById = batched<MatchRow>(async (context, ids) => {
  const { rows } = await sql<MatchRow>`
    select ${columns} from lists.match m where m.id = any(${unseen(ids)}) and ${visibleMatch(context)}`.execute(
    context.db,
  )
  return byKey(rows, ({ id }) => id)
})

/** What still stands of an organization's matches, in the order of their ids after one of them. */
export async function readStandingMatches(
  context: Context,
  organizationId: string,
  after: string,
  limit: number,
): Promise<MatchRow[]> {
  const { rows } = await sql<MatchRow>`
    select ${columns} from ${bySide}
    where m.side = ${organizationId} and m.id > ${after} and m.status = any(${standing}::text[]) and ${visibleMatch(context)}
    order by m.id limit ${limit}`.execute(context.db)
  return rows
}
