import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPage } from '../../../shared/graph/page.ts'
import { dayOf } from '../../../shared/time.ts'
import { keptAt } from '../member/member.access.ts'
import { inTree } from '../organization/tree.reads.ts'
import type { Applicant } from './applicant.entity.ts'
import type { ApplicantFilter } from './applicant.filter.ts'

/** An applicant whom the viewer may know of; `places` are the organization of attachment and all above it. */
export type ApplicantRow = Applicant & { readonly places: readonly string[] }

/**
 * What is missing, as an array of `ApplicantGap`: a talk within a month of the application, a contact who is on a roll, an
 * organization that exists. In SQL, since lists are filtered by it.
 */
function gaps({ now }: Context): RawBuilder<unknown> {
  const today = dayOf(now()).toString()
  return sql`array_remove(array[
    case when a.stage = 'APPLIED' and a.applied_on + interval '1 month' < ${today}::date then 'NOT_TALKED' end,
    case when a.stage in ('ACTIVIST', 'CANDIDATE') and not exists (select 1 from members.member c
      where c.id = any(a.contacts) and c.status = 'ACTIVE') then 'NO_CONTACT' end,
    case when a.stage not in ('ADMITTED', 'ENDED') and exists (select 1 from members.place g
      where g.id = a.organization_id and not g.active) then 'NO_ORGANIZATION' end], null)`
}

const columns = (context: Context) => sql`a.id, a.sealed, a.organization_id as "organizationId", a.stage,
  a.applied_on as "appliedOn", a.talked_on as "talkedOn", a.activist_on as "activistOn", a.candidate_on as "candidateOn",
  a.admitted_on as "admittedOn", a.ended_on as "endedOn", a.contacts, a.member_id as "memberId", a.version,
  ${gaps(context)} as gaps, coalesce((select h.path from members.place h where h.id = a.organization_id), '{}') as places`

/** An applicant, or null where there is none or the viewer may not know of one. */
export const applicantById = batched<ApplicantRow>(async (context, ids) => {
  const { rows } = await sql<ApplicantRow>`
    select ${columns(context)} from members.applicant a
    where a.id = any(${unseen(ids)}) and ${keptAt(context, sql`a.organization_id`)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

/** A page of the applicants whom the viewer may know of, who applied first at the head. */
export function readApplicants(context: Context, filter: ApplicantFilter, page: PageArgs) {
  const where = sql`${keptAt(context, sql`a.organization_id`)} and ${matching(context, filter)}`
  const order = { by: sql`a.applied_on`, type: 'date' } as const
  const listing = { columns: columns(context), from: sql`members.applicant a`, where, order, id: sql`a.id` }
  return readPage<ApplicantRow>(context, listing, page)
}

function matching(context: Context, filter: ApplicantFilter): RawBuilder<unknown> {
  const conditions = [inTree(filter, sql`a.organization_id`)]
  if (filter.stage != null) conditions.push(sql`a.stage = ${filter.stage}`)
  if (filter.gap != null) conditions.push(sql`${filter.gap} = any(${gaps(context)})`)
  return sql.join(conditions, sql` and `)
}
