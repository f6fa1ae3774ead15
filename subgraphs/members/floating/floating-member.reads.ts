import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPage } from '../../../shared/graph/page.ts'
import { keptAt } from '../member/member.access.ts'
import { inTree } from '../organization/tree.reads.ts'
import type { FloatingMember } from './floating-member.entity.ts'
import type { FloatingMemberFilter } from './floating-member.filter.ts'

/** A floating member whom the viewer may know of; `places` are the organization that answers for the person and all above it. */
export type FloatingMemberRow = Omit<FloatingMember, 'officialIdMark'> & {
  readonly places: readonly string[]
}

const columns = sql`f.id, f.sealed, f.status, f.organization_id as "organizationId", f.found_by as "foundBy",
  f.found_on as "foundOn", f.registered_on as "registeredOn", f.assigned_on as "assignedOn", f.left_on as "leftOn", f.version,
  coalesce((select h.path from members.place h where h.id = f.organization_id), '{}') as places`

/** A floating member, or null where there is none or the viewer may not know of one. */
export const floatingMemberById = batched<FloatingMemberRow>(async (context, ids) => {
  const { rows } = await sql<FloatingMemberRow>`
    select ${columns} from members.floating_member f
    where f.id = any(${unseen(ids)}) and ${keptAt(context, sql`f.organization_id`)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

/** A page of the floating members whom the viewer may know of, the first found at the head. */
export function readFloatingMembers(context: Context, filter: FloatingMemberFilter, page: PageArgs) {
  const where = sql`${keptAt(context, sql`f.organization_id`)} and ${matching(filter)}`
  const order = { by: sql`f.found_on`, type: 'date' } as const
  const listing = { columns, from: sql`members.floating_member f`, where, order, id: sql`f.id` }
  return readPage<FloatingMemberRow>(context, listing, page)
}

function matching(filter: FloatingMemberFilter): RawBuilder<unknown> {
  const conditions = [inTree(filter, sql`f.organization_id`)]
  if (filter.status != null) conditions.push(sql`f.status = ${filter.status}`)
  if (filter.withoutOrganization) conditions.push(withoutOrganization)
  return sql.join(conditions, sql` and `)
}

/** Not assigned yet, or to an organization that is no more. */
const withoutOrganization = sql`(f.status in ('FOUND', 'REGISTERED') or f.status = 'ASSIGNED' and exists (
  select 1 from members.place pl where pl.id = f.organization_id and not pl.active))`
