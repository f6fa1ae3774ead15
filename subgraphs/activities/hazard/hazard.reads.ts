import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { inside } from '../place/inside.ts'
import type { Hazard } from './hazard.entity.ts'

const columns = sql`h.id, h.alliance_id as "allianceId", h.organization_id as "organizationId", h.finder_id as "finderId",
  h.description, h.status, h.found_on as "foundOn", h.fix_by as "fixBy", h.fixed_on as "fixedOn", h.fix_note as "fixNote",
  h.checked_on as "checkedOn", h.check_note as "checkNote", h.version`

const visible = (context: Context) => inside(context, sql`h.alliance_id`)

/** One hazard by its id, where the viewer is inside the alliance. */
export const hazardById = batched(async (context: Context, ids) => {
  const { rows } = await sql<Hazard>`
    select ${columns} from activities.hazard h where h.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The hazards of alliances, first those to be fixed first. */
export const hazardsOfAlliance = batchedBy((context, ids, page: PageArgs) => {
  const listing: Listing = {
    columns,
    from: sql`activities.hazard h`,
    where: visible(context),
    order: { by: sql`h.fix_by`, type: 'date' },
    id: sql`h.id`,
  }
  return readChildPages<Hazard>(context, listing, sql`h.alliance_id`, ids, page)
})
