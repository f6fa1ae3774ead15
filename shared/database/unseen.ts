import { type RawBuilder, sql } from 'kysely'

/**
 * An array of which the planner does not see how many it holds, so that a plan is as good for these as for any others and the
 * server keeps it for a prepared statement. Otherwise it takes a plan for ten to be dearer than one for the few that are asked
 * for, and plans them anew each time, which may take several times as long as the reading.
 */
export function unseen(values: readonly string[]): RawBuilder<unknown> {
  return sql`(select ${values}::text[])::text[]`
}
