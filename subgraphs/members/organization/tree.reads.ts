import { type RawBuilder, sql } from 'kysely'

/** One organization, or all below it, too. */
export interface TreeFilter {
  readonly organizationId?: string | null
  readonly includeBelow?: boolean | null
}

/** SQL that is true where an organization (an id column) is the one of a filter, or below it; true without one. */
export function inTree(
  { organizationId, includeBelow }: TreeFilter,
  column: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (organizationId == null) return sql`true`
  if (!includeBelow) return sql`${column} = ${organizationId}`
  return sql`${column} in (select t.id from members.place t where t.path @> array[${organizationId}]::text[])`
}
