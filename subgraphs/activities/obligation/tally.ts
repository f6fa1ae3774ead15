import { type RawBuilder, sql } from 'kysely'

/**
 * SQL that brings the tally up to date with rows of `place_id`, `due_on`, `fulfilled` and `change` (how many more there are):
 * each counts for its place and for all above it.
 */
export function addToTally(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into activities.obligation_tally as t (place_id, due_on, fulfilled, count)
    select above.id, c.due_on, c.fulfilled, sum(c.change)::int
    from (select place_id, due_on, fulfilled, sum(change) as change from (${changes}) each group by 1, 2, 3) c
    join activities.place p on p.id = c.place_id
    cross join lateral unnest(p.path) as above(id)
    group by 1, 2, 3 having sum(c.change) <> 0 order by 1, 2, 3
    on conflict (place_id, due_on, fulfilled) do update set count = t.count + excluded.count`
}
