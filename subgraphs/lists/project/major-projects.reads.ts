import { type Kysely, sql } from 'kysely'

/** How many major projects of an alliance were approved in a year and not stopped. Nobody else counts before the commit. */
export async function countMajorProjects(
  db: Kysely<unknown>,
  allianceId: string,
  year: number,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lists major ${allianceId}`}, 0))`.execute(db)
  const { rows } = await sql<{ approved: number }>`
    select count(*)::int as approved from lists.project
    where alliance_id = ${allianceId} and major and stopped_on is null
      and approved_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`.execute(db)
  return rows[0]!.approved
}
