import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import { dayOf } from '../../../shared/time.ts'
import { isMember } from '../entry/membership.reads.ts'
import { balanceOf, type Part } from './balance.rules.ts'
import type { Balance } from './balance.ts'

type Owned = Part & { readonly owner: string }

/** The organization's own, for those inside it or an alliance that it is in today. */
export const balanceOfOrganization = batched<Balance>((context, ids) =>
  readBalances(context, ids, 'organization_id', shownOrganization(context)),
)

/** What went from the resources on an alliance's list, and to the needs on it, for those inside it. */
export const balanceOfAlliance = batched<Balance>((context, ids) =>
  readBalances(context, ids, 'alliance_id', insidePlace(context, 'lists', sql`s.id`)),
)

function shownOrganization(context: Context): RawBuilder<unknown> {
  if (context.access.placesOf('INSIDE').length === 0) return sql`false`
  const today = dayOf(context.now()).toString()
  return sql`(${insidePlace(context, 'lists', sql`s.id`)} or exists (
    select 1 from lists.alliance_member a where a.organization_id = s.id and ${insidePlace(context, 'lists', sql`a.alliance_id`)}
      and ${isMember(sql`a.alliance_id`, sql`s.id`, today)}))`
}

/** An empty balance for those without a deal, none for those that the viewer may not see into. */
async function readBalances(
  { db }: Context,
  ids: readonly string[],
  owner: 'organization_id' | 'alliance_id',
  shown: RawBuilder<unknown>,
): Promise<Map<string, Balance>> {
  const part = (way: Part['way'], entry: 'n' | 'r') => sql`
    select s.id as owner, ${way}::text as way, r.category, r.unit, count(m.id)::int as deals,
      (count(m.id) filter (where m.free))::int as free,
      sum(m.quantity * greatest(1, cardinality(m.occurrences))) as quantity
    from shown s left join (lists.match m join lists.need n on n.id = m.need_id join lists.resource r on r.id = m.resource_id)
      on ${sql.ref(`${entry}.${owner}`)} = s.id and m.status in ('HANDED_OVER', 'DONE')
    group by s.id, r.category, r.unit`
  const { rows } = await sql<Owned>`
    with shown as (select s.id from unnest(${unseen(ids)}) as s(id) where ${shown})
    ${part('GIVEN', 'r')} union all ${part('TAKEN', 'n')}`.execute(db)
  const parts = Map.groupBy(rows, (row) => row.owner)
  return new Map([...parts].map(([id, own]) => [id, balanceOf(own.filter(({ deals }) => deals > 0))]))
}
