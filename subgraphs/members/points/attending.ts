import { type RawBuilder, sql } from 'kysely'

/**
 * SQL that is true where a member (an id column) belonged on a day at or below one of these organizations (a text array), or
 * had reported in or was seconded there: who came for others counts with those others.
 */
export function isAttending(
  memberId: RawBuilder<unknown>,
  organizations: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const at = (table: string) => sql`
    select s.organization_id from ${sql.table(`members.${table}`)} s
    where s.member_id = ${memberId} and s.since <= ${day} and (s.until is null or s.until > ${day})`
  return sql`exists (
    select 1 from (${at('belonging')} union all ${at('report_in')} union all ${at('secondment')}) o
    join members.place pl on pl.id = o.organization_id where pl.path && ${organizations})`
}
