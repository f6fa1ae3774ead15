import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { placeIn } from '../../../shared/places/place.reads.ts'
import type { Contact } from './contact.entity.ts'

const columns = sql`k.id, k.alliance_id as "allianceId", k.organization_id as "organizationId", k.way,
  k.contacted_on as "contactedOn", k.asked, k.outcome, k.outcome_on as "outcomeOn", k.version`

/** For those who see into the member, and those who run the alliance or stand over it. */
function visible(context: Context) {
  const places = context.access.placesOf('INSIDE')
  if (places.length === 0) return sql`false`
  const above = (id: RawBuilder<unknown>) => placeIn('activities', id, sql`path`, places)
  return sql`(${above(sql`k.organization_id`)} or ${above(sql`k.alliance_id`)})`
}

/** One contact by its id, where the viewer may see it. */
export const contactById = batched(async (context: Context, ids) => {
  const { rows } = await sql<Contact>`
    select ${columns} from activities.contact k where k.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The contacts of alliances with their members, the last first. */
export const contactsOfAlliance = batchedBy((context, ids, page: PageArgs) => {
  const listing: Listing = {
    columns,
    from: sql`activities.contact k`,
    where: visible(context),
    order: { by: sql`k.contacted_on`, type: 'date', descending: true },
    id: sql`k.id`,
  }
  return readChildPages<Contact>(context, listing, sql`k.alliance_id`, ids, page)
})
