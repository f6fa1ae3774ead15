import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { placeIn } from '../../../shared/places/place.reads.ts'
import { dayOf } from '../../../shared/time.ts'
import { inside } from '../place/inside.ts'
import type { Obligation, ObligationStateKind } from './obligation.entity.ts'
import type { NamedDuty } from './obligation-title.ts'

export type ObligationRow = Obligation &
  NamedDuty & {
    readonly allianceId: string
    readonly organizationId: string | null
    readonly articleId: string
    readonly charterId: string
    readonly deedId: string | null
  }

/** Which obligations of a year are wanted. */
export interface ObligationChoice {
  readonly year: number
  readonly state?: readonly `${ObligationStateKind}`[] | null | undefined
}

/** The columns of obligations `o`, as on the day of asking. */
export const obligationColumns = (context: Context) => sql`
  o.id, o.due_on as "dueOn", ${stateOn(context)} as state, o.period_from as "periodFrom", o.period_to as "periodTo",
  o.fulfilled_on as "fulfilledOn", o.version, o.alliance_id as "allianceId", o.organization_id as "organizationId",
  o.article_id as "articleId", o.charter_id as "charterId", o.deed_id as "deedId", o.time, o.item,
  (select d.note from activities.deed d where d.id = o.deed_id) as evidence,
  (select b.name from activities.body b where b.id = o.body_id) as "bodyName",
  (select r.rule from activities.charter_rule r where r.charter_id = o.charter_id and r.id = o.rule_id) as rule`

/** One obligation by its id, where the viewer may see it. */
export const obligationById = batched(async (context: Context, ids) => {
  const { rows } = await sql<ObligationRow>`
    select ${obligationColumns(context)} from activities.obligation o
    where o.id = any(${unseen(ids)}) and ${visibleObligation(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** What alliances owe themselves, or with what each member owes. */
export const obligationsOfAlliance = batchedBy(
  (context, ids, { page, members, ...choice }: ObligationChoice & { page: PageArgs; members: boolean }) => {
    const wanted = chosen(context, choice)
    return members
      ? readChildPages<ObligationRow>(context, listing(context, wanted), sql`o.alliance_id`, ids, page)
      : readChildPages<ObligationRow>(context, ownListing(context, wanted), sql`o.place_id`, ids, page)
  },
)

/** What organizations owe as members of alliances. */
export const obligationsOfOrganization = batchedBy(
  (context, ids, { page, ...choice }: ObligationChoice & { page: PageArgs }) =>
    readChildPages<ObligationRow>(
      context,
      listing(context, chosen(context, choice)),
      sql`o.organization_id`,
      ids,
      page,
    ),
)

/**
 * What places and all below them owe, for those whom `calendar.reads.ts` has let in; their totals are the calendars'. Walked is
 * along the index of days, where the path is looked up row by row; else the places are found first.
 */
export const obligationsBelow = batchedBy(
  (
    context,
    placeIds,
    { page, walked, ...choice }: ObligationChoice & { page: PageArgs; walked: boolean },
  ) => {
    const from = walked
      ? sql`activities.obligation o`
      : sql`activities.obligation o join activities.place p on p.id = o.place_id`
    const path = walked ? sql`(select p.path from activities.place p where p.id = o.place_id)` : sql`p.path`
    const where = sql`${path} @> array[above.parent] and ${chosen(context, choice)}`
    return readChildPages<ObligationRow>(
      context,
      { ...listing(context, where), from, where },
      sql`above.parent`,
      placeIds,
      page,
    )
  },
)

function listing(context: Context, where: RawBuilder<unknown>): Listing {
  return {
    columns: obligationColumns(context),
    from: sql`activities.obligation o`,
    where: sql`${where} and ${visibleObligation(context)}`,
    order: { by: sql`o.due_on`, type: 'date' },
    id: sql`o.id`,
  }
}

/** Of what alliances owe themselves: it stands at their own place, where nothing of their members' has to be read past. */
function ownListing(context: Context, where: RawBuilder<unknown>): Listing {
  return {
    ...listing(context, where),
    where: sql`o.organization_id is null and ${where} and ${visibleOwn(context)}`,
  }
}

function chosen(context: Context, { year, state }: ObligationChoice): RawBuilder<unknown> {
  const inYear = sql`o.due_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`
  return state ? sql`${inYear} and ${stateOn(context)} = any(${state}::text[])` : inYear
}

/** The state on the day of asking: no sweep makes it late. */
function stateOn({ now }: Context): RawBuilder<unknown> {
  return sql`case when o.deed_id is not null then 'FULFILLED'
    when o.due_on >= ${dayOf(now()).toString()}::date then 'DUE' else 'OVERDUE' end`
}

/** What an alliance owes is for those inside of it; what a member owes for those who see into the member, or stand over the alliance. */
export function visibleObligation(context: Context): RawBuilder<unknown> {
  const places = context.access.placesOf('INSIDE')
  if (places.length === 0) return sql`false`
  const above = (id: RawBuilder<unknown>) => placeIn('activities', id, sql`path`, places)
  return sql`case when o.organization_id is null then ${visibleOwn(context)}
    else ${above(sql`o.organization_id`)} or ${above(sql`o.alliance_id`)} end`
}

/** The same of what is known to be an alliance's own. */
function visibleOwn(context: Context): RawBuilder<unknown> {
  return inside(context, sql`o.alliance_id`)
}
