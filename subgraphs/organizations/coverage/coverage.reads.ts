import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { type CoverageCounts, coverageOf } from './coverage.rules.ts'
import type { Coverage } from './coverage.types.ts'

/** SQL for the coverage of the unit `u`: an organization of its own comes before a joint one, that before an instructor. */
export const covered = sql`(select case
  when bool_or(o.kind <> 'JOINT_BRANCH') then 'OWN' when count(*) > 0 then 'JOINT'
  when u.instructor_id is not null then 'INSTRUCTOR' else 'NONE' end
  from organizations.standing s join organizations.organization o on o.id = s.organization_id
  where s.unit_id = u.id and o.dissolved_on is null)`

/** The coverage of all units of a region and below, optionally of some kinds of unit. */
export async function readCoverage(
  context: Context,
  regionCode: string,
  kinds: readonly string[] | null,
): Promise<Coverage> {
  const { rows } = await sql<CoverageCounts>`
    select count(*) filter (where c.state = 'OWN')::int as own, count(*) filter (where c.state = 'JOINT')::int as joint,
      count(*) filter (where c.state = 'INSTRUCTOR')::int as instructor, count(*) filter (where c.state = 'NONE')::int as none
    from (
      select ${covered} as state from organizations.unit u
      where u.region_code like ${`${regionCode.replaceAll(/\D/g, '-')}%`} and ${kinds ? sql`u.kind = any(${kinds}::text[])` : sql`true`}
    ) c`.execute(context.db)
  return coverageOf(rows[0]!)
}
