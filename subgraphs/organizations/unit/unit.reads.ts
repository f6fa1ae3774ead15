import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readPage } from '../../../shared/graph/page.ts'
import { covered } from '../coverage/coverage.reads.ts'
import type { Unit } from './unit.entity.ts'
import type { UnitFilter } from './unit.inputs.ts'

const columns = sql`u.id, u.name, u.kind, u.sector, u.region_code as "regionCode", u.employee_count as "employeeCount",
  u.founded_on as "foundedOn", u.instructor_id as "instructorId", u.demo, u.version, ${covered} as coverage`

export const unitById = batched(async (context, ids) => {
  const { rows } = await sql<Unit>`
    select ${columns} from organizations.unit u where u.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The units that an organization stands in. */
export const unitsOf = batched(async (context, organizationIds) => {
  const { rows } = await sql<Unit & { organizationId: string }>`
    select s.organization_id as "organizationId", ${columns}
    from organizations.standing s join organizations.unit u on u.id = s.unit_id
    where s.organization_id = any(${unseen(organizationIds)}) order by u.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.organizationId)
})

export function listUnits(context: Context, filter: UnitFilter, page: PageArgs) {
  const listing: Listing = {
    columns,
    from: sql`organizations.unit u`,
    where: matching(filter),
    order: { by: sql`u.region_code`, type: 'text' },
    id: sql`u.id`,
  }
  return readPage<Unit>(context, listing, page)
}

function matching({ regionCode, kind, coverage }: UnitFilter): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    regionCode ? sql`u.region_code like ${`${regionCode.replaceAll(/\D/g, '-')}%`}` : undefined,
    kind?.length ? sql`u.kind = any(${kind}::text[])` : undefined,
    coverage ? sql`${covered} = ${coverage}` : undefined,
  ]
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  )
}
