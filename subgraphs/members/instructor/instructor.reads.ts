import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { personalMembers } from '../member/member.access.ts'
import type { Instructor } from './instructor.entity.ts'

const columns = sql`i.id, i.member_id as "memberId", i.organization_id as "organizationId", i.unit_id as "unitId",
  i.since, i.until`
const from = sql`members.instructor i join members.member m on m.id = i.member_id`

/** An assignment of a member of whom the viewer may read what is personal, or null. */
export const instructorById = batched<Instructor>(async (context, ids) => {
  const { rows } = await sql<Instructor>`
    select ${columns} from ${from}
    where i.id = any(${unseen(ids)}) and ${personalMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

function listing(context: Context): Listing {
  const order = { by: sql`i.since`, type: 'date', descending: true } as const
  return { columns, from, where: personalMembers(context), order, id: sql`i.id` }
}

/** Where members are and were instructors, the latest first. */
export const assignmentsOf = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<Instructor>(context, listing(context), sql`i.member_id`, memberIds, page),
)

/** The instructors of organizations of whom the viewer may know, the latest first. */
export const instructorsOf = batchedBy((context, organizationIds, page: PageArgs) =>
  readChildPages<Instructor>(context, listing(context), sql`i.organization_id`, organizationIds, page),
)

/** Of organizations that stand in a company, whether nobody instructs them; of the others nothing. */
export const lackOf = batched<boolean>(async (context, ids) => {
  const { rows } = await sql<{ id: string; lacks: boolean }>`
    select c.organization_id as id, not exists (
      select 1 from members.instructor i where i.organization_id = c.organization_id and i.until is null) as lacks
    from members.company_branch c join members.place p on p.id = c.organization_id
    where c.organization_id = any(${unseen(ids)}) and p.active`.execute(context.db)
  return new Map(rows.map(({ id, lacks }) => [id, lacks]))
})

/** How many company branches stand at or below an organization, and how many of them nobody instructs. */
export const instructionBelow = batched<{ branches: number; lacking: number }>(async (context, ids) => {
  const { rows } = await sql<{ id: string; branches: number; lacking: number }>`
    select k.id, count(c.organization_id)::int as branches,
      count(c.organization_id) filter (where not exists (
        select 1 from members.instructor i where i.organization_id = c.organization_id and i.until is null))::int as lacking
    from unnest(${unseen(ids)}) k(id)
    join members.place p on p.path @> array[k.id] and p.active
    left join members.company_branch c on c.organization_id = p.id group by k.id`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})
