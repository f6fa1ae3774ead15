import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import type { ObligationCalendar } from './calendar.entity.ts'
import type { ObligationStateKind } from './obligation.entity.ts'

const usualPage = 50

/** The counts of places and all below them, for those who see into them or stand above: one statement for any number. */
export const calendarOf = batchedBy(async (context: Context, placeIds, year: number) => {
  const today = dayOf(context.now()).toString()
  const { rows } = await sql<ObligationCalendar>`
    select p.id, ${year}::int as year, coalesce(sum(t.count), 0)::int as total,
      coalesce(sum(t.count) filter (where t.fulfilled), 0)::int as fulfilled,
      coalesce(sum(t.count) filter (where not t.fulfilled and t.due_on >= ${today}::date), 0)::int as due,
      coalesce(sum(t.count) filter (where not t.fulfilled and t.due_on < ${today}::date), 0)::int as overdue,
      (select reltuples from pg_class where oid = 'activities.obligation'::regclass)::int as rows
    from activities.place p left join activities.obligation_tally t
      on t.place_id = p.id and t.due_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    where p.id = any(${unseen(placeIds)}) and p.path && ${context.access.placesOf('INSIDE')}::text[]
    group by p.id`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/**
 * Whether a page is found sooner by walking along all that is due, day by day, until it is full, than by gathering what these
 * places owe and sorting it: it is walked `rows / total` times the page, and gathered `total` rows.
 */
export function isWalked({ total, rows }: Pick<ObligationCalendar, 'total' | 'rows'>): boolean {
  return total * total > rows * usualPage
}

/** How many of a calendar are in some states; all where none is named. */
export function countOf(
  { total, fulfilled, due, overdue }: ObligationCalendar,
  states: readonly ObligationStateKind[] | null,
): number {
  const counts = { FULFILLED: fulfilled, DUE: due, OVERDUE: overdue }
  return states ? [...new Set(states)].reduce((sum, state) => sum + counts[state], 0) : total
}
