import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { inTree } from '../organization/tree.reads.ts'
import { personalMembers, visibleMembers } from './member.access.ts'
import type { Member } from './member.entity.ts'
import { type MemberFilter, type MemberOrder, MemberOrderField } from './member.filter.ts'

/** A member whom the viewer may know of; `places` are the organization of belonging and all above it. */
export type MemberRow = Pick<
  Member,
  | 'id'
  | 'sealed'
  | 'joinedOn'
  | 'fullOn'
  | 'status'
  | 'organizationId'
  | 'since'
  | 'erasedOn'
  | 'demo'
  | 'version'
> & { readonly places: readonly string[] }

const columns = sql`m.id, m.sealed, m.joined_on as "joinedOn", m.full_on as "fullOn", m.status,
  m.organization_id as "organizationId", m.since, m.erased_on as "erasedOn", m.demo, m.version,
  coalesce((select h.path from members.place h where h.id = m.organization_id), '{}') as places`

/** A member, or null where there is none or the viewer may not know of one. */
export const memberById = batched<MemberRow>(async (context, ids) => {
  const { rows } = await sql<MemberRow>`
    select ${columns} from members.member m
    where m.id = any(${unseen(ids)}) and ${visibleMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

/**
 * A roll: members with the organization to which they belong, now or on a day. Where somebody belonged once is personal:
 * the roll of a day is not for those who only host a report-in.
 */
interface Roll {
  readonly from: RawBuilder<unknown>
  readonly organizationId: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
}

function rollOf(context: Context, asOf: string | null): Roll {
  if (asOf === null)
    return {
      from: sql`members.member m`,
      organizationId: sql`m.organization_id`,
      where: sql`m.status = 'ACTIVE' and ${visibleMembers(context)}`,
    }
  return {
    from: sql`members.belonging b join members.member m on m.id = b.member_id`,
    organizationId: sql`b.organization_id`,
    where: sql`b.since <= ${asOf}::date and (b.until is null or b.until > ${asOf}::date)
      and ${personalMembers(context)}`,
  }
}

const bySeniority: Listing['order'] = { by: sql`m.joined_on`, type: 'date' }

/** The members of organizations whom the viewer may know of, who joined first at the head; those of a day, of whom what is personal may be read. */
export const membersOf = batchedBy(
  (context, organizationIds, { asOf, ...page }: PageArgs & { asOf: string | null }) => {
    const roll = rollOf(context, asOf)
    const listing: Listing = {
      columns,
      from: roll.from,
      where: roll.where,
      order: bySeniority,
      id: sql`m.id`,
    }
    return readChildPages<MemberRow>(context, listing, roll.organizationId, organizationIds, page)
  },
)

/** Members in the order of their joining that fulfil a condition. */
export function listingWhere(where: RawBuilder<unknown>): Listing {
  return { columns, from: sql`members.member m`, where, order: bySeniority, id: sql`m.id` }
}

/** A page of all members whom the viewer may know of. */
export function readMembers(context: Context, filter: MemberFilter, order: MemberOrder, page: PageArgs) {
  const roll = rollOf(context, filter.asOf ?? null)
  const where = sql`${roll.where} and ${matching(filter, roll)}`
  const listing: Listing = { columns, from: roll.from, where, order: orderOf(order), id: sql`m.id` }
  return readPage<MemberRow>(context, listing, page)
}

function matching(filter: MemberFilter, { organizationId }: Roll): RawBuilder<unknown> {
  const conditions = [inTree(filter, organizationId)]
  if (filter.regionCode != null) conditions.push(sql`starts_with(m.region_code, ${filter.regionCode})`)
  if (filter.joinedFrom != null) conditions.push(sql`m.joined_on >= ${filter.joinedFrom}::date`)
  if (filter.joinedTo != null) conditions.push(sql`m.joined_on <= ${filter.joinedTo}::date`)
  if (filter.withoutOrganization)
    conditions.push(
      sql`exists (select 1 from members.place w where w.id = ${organizationId} and not w.active)`,
    )
  return sql.join(conditions, sql` and `)
}

/** Nobody orders by what is personal: the order would tell of it, a comparison at a time. */
function orderOf({ field, direction }: MemberOrder): Listing['order'] {
  const by = field === MemberOrderField.SINCE ? sql`m.since` : sql`m.joined_on`
  return { by, type: 'date', descending: direction === OrderDirection.DESC }
}
