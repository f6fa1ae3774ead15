import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { Application } from './application.entity.ts'

const columns = sql`p.id, p.status, p.statement, p.applied_on as "appliedOn", p.decided_on as "decidedOn", p.version,
  p.alliance_id as "allianceId", p.organization_id as "organizationId", p.membership_id as "membershipId"`

/** For those inside the alliance, and those who run the applicant or stand above it. */
function visible(context: Context): RawBuilder<unknown> {
  const places = context.access.placesOf('INSIDE')
  return sql`(${insideAlliance(context, sql`p.alliance_id`)} or exists (select 1 from organizations.organization o
    where o.id = p.organization_id and o.path && ${places}::text[]))`
}

export const applicationById = batched(async (context, ids) => {
  const { rows } = await sql<Application>`
    select ${columns} from organizations.application p where p.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The applications to alliances, newest first. */
export const applicationsTo = batched(async (context, allianceIds) => {
  const { rows } = await sql<Application>`
    select ${columns} from organizations.application p
    where p.alliance_id = any(${unseen(allianceIds)}) and ${visible(context)} order by p.applied_on desc, p.id desc`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.allianceId)
})
