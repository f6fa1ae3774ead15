import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { OrganizationPeriod } from './period.entity.ts'

/** Everything an organization has been, oldest first. */
export const periodsOf = batched(async (context, organizationIds) => {
  const { rows } = await sql<OrganizationPeriod>`
    select id, organization_id as "organizationId", from_on as "from", to_on as "to", name, kind, superior_id as "superiorId"
    from organizations.organization_period where organization_id = any(${unseen(organizationIds)})
    order by from_on`.execute(context.db)
  return Map.groupBy(rows, (row) => row.organizationId)
})
