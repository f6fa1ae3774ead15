import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import { organizationById } from '../organization/organization.reads.ts'

/** The organizations that stand in a unit. */
export const organizationsIn = batched(async (context, unitIds) => {
  const { rows } = await sql<{ unitId: string; organizationId: string }>`
    select s.unit_id as "unitId", s.organization_id as "organizationId"
    from organizations.standing s join organizations.organization o on o.id = s.organization_id
    where s.unit_id = any(${unseen(unitIds)}) and o.dissolved_on is null order by o.code`.execute(context.db)
  const pairs = await Promise.all(
    rows.map(async ({ unitId, organizationId }) => ({
      unitId,
      organization: (await organizationById(context, organizationId))!,
    })),
  )
  const grouped = Map.groupBy(pairs, (pair) => pair.unitId)
  return new Map([...grouped].map(([unitId, found]) => [unitId, found.map((pair) => pair.organization)]))
})
