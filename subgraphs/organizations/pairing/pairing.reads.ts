import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readChildPages } from '../../../shared/graph/page.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { Pairing, PairingDeed } from './pairing.entity.ts'

const columns = sql`p.id, p.kind, p.status, p.agreed, p.proposed_on as "proposedOn", p.agreed_on as "agreedOn",
  p.ended_on as "endedOn", p.end_reason as "endReason", p.version, p.alliance_id as "allianceId", p.first_id as "firstId", p.second_id as "secondId",
  (select o.region_code from organizations.organization o where o.id = p.second_id) as "regionCode"`

/** For those who run one of the two or stand above it; once it is agreed, for those inside its alliance too. */
function visible(context: Pick<Context, 'access'>): RawBuilder<unknown> {
  const places = context.access.placesOf('INSIDE')
  return sql`(exists (select 1 from organizations.organization o
    where o.id in (p.first_id, p.second_id) and o.path && ${places}::text[]) or (
    p.status in ('AGREED', 'ENDED') and ${insideAlliance(context, sql`p.alliance_id`)}))`
}

export const pairingById = batched(async (context, ids) => {
  const { rows } = await sql<Pairing>`
    select ${columns} from organizations.pairing p where p.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The pairings of organizations, newest first. */
export const pairingsOfOrganization = batchedBy((context, ids, page: PageArgs) =>
  readChildPages<Pairing>(
    context,
    {
      columns,
      from: sql`organizations.pairing p cross join lateral unnest(array[p.first_id, p.second_id]) as side(id)`,
      where: visible(context),
      order: { by: sql`p.proposed_on`, type: 'date', descending: true },
      id: sql`p.id`,
    },
    sql`side.id`,
    ids,
    page,
  ),
)

/** The pairings of alliances, newest first. */
export const pairingsOfAlliance = batchedBy((context, ids, page: PageArgs) =>
  readChildPages<Pairing>(
    context,
    {
      columns,
      from: sql`organizations.pairing p`,
      where: visible(context),
      order: { by: sql`p.proposed_on`, type: 'date', descending: true },
      id: sql`p.id`,
    },
    sql`p.alliance_id`,
    ids,
    page,
  ),
)

/** What was done by each pairing, first to last; whoever sees the pairing sees it. */
export const deedsOf = batched(async (context, pairingIds) => {
  const { rows } = await sql<PairingDeed>`
    select on_day as "on", text, by_id as "byId", pairing_id as "pairingId" from organizations.pairing_deed
    where pairing_id = any(${unseen(pairingIds)}) order by on_day, id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.pairingId)
})
