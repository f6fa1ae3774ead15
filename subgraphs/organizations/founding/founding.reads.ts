import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPage } from '../../../shared/graph/page.ts'
import type { AllianceStep } from '../step/step.entity.ts'
import { stepColumns } from '../step/step.reads.ts'
import type { Founding } from './founding.entity.ts'

const columns = sql`f.id, f.name, f.kind, f.sector, f.statement, f.status, f.applied_on as "appliedOn", f.decided_on as "decidedOn",
  f.founded_on as "foundedOn", f.agreement, f.work_rules as "workRules", f.plan, f.version, f.alliance_id as "allianceId",
  f.region_code as "regionCode", f.lead_organization_id as "leadOrganizationId", f.organization_ids as "organizationIds",
  f.approved_by_id as "approvedById"`

/** For those who run one of its organizations or stand above one. */
function visible({ access }: Pick<Context, 'access'>): RawBuilder<unknown> {
  const places = access.placesOf('INSIDE')
  return sql`exists (select 1 from organizations.organization o
    where o.id = any(f.organization_ids || f.lead_organization_id) and o.path && ${places}::text[])`
}

export const foundingById = batched(async (context, ids) => {
  const { rows } = await sql<Founding>`
    select ${columns} from organizations.founding f where f.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The steps of each founding, newest first; whoever sees the founding sees them. They are kept under the id that its alliance is to have. */
export const foundingStepsOf = batched(async (context, ids) => {
  const { rows } = await sql<AllianceStep>`
    select ${stepColumns} from organizations.founding f
    join organizations.alliance_step s on s.alliance_id = f.alliance_id and s.subject_id = f.id
    where f.id = any(${unseen(ids)}) order by s.at desc, s.id desc`.execute(context.db)
  return Map.groupBy(rows, (row) => row.subjectId)
})

/** Those that the viewer may see, newest first. */
export function listFoundings(context: Context, page: PageArgs) {
  return readPage<Founding>(
    context,
    {
      columns,
      from: sql`organizations.founding f`,
      where: visible(context),
      order: { by: sql`f.applied_on`, type: 'date', descending: true },
      id: sql`f.id`,
    },
    page,
  )
}
