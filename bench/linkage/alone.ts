import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Log, Platform, Subgraph } from './platform.ts'

const eventsAtOnce = 1000

/** Inserts the ties of a log alone, in transactions as large as linkage's, into a table like its own; answers the seconds. */
export async function insertAlone(
  { insertMany, tieColumns, tiesOf, actChange }: Platform,
  { database }: Subgraph,
  log: Log,
): Promise<number> {
  const db = database.rows
  await sql`create table linkage.alone (like linkage.tie including all)`.execute(db)
  const batches: object[][] = []
  for (let from = 0; from < (await log.head()); from += eventsAtOnce) {
    const events = await log.read(from, eventsAtOnce)
    batches.push(events.flatMap((event) => tiesOf(actChange(event)!.act!)))
  }
  const began = performance.now()
  for (const ties of batches)
    await db.transaction().execute((tx) => insertMany(tx, 'linkage.alone', tieColumns, ties))
  const seconds = (performance.now() - began) / 1000
  await sql`drop table linkage.alone`.execute(db)
  return seconds
}

/** The matrix by the month as plain SQL asks it of the ties, with each organization's district in a table of its own, indexed. */
export async function groupBy(db: Kysely<unknown>): Promise<[string, string, string, number][]> {
  const { rows } = await sql<{ row: [string, string, string, number] }>`
    select json_build_array(to_char(date_trunc('month', t.on_day), 'YYYY-MM'), least(a.district, b.district),
      greatest(a.district, b.district), count(*)) as row
    from linkage.tie t join linkage.district_of a on a.id = t.first_id join linkage.district_of b on b.id = t.second_id
    where t.on_day between '2024-01-01' and '2026-12-31'
    group by date_trunc('month', t.on_day), least(a.district, b.district), greatest(a.district, b.district)`.execute(
    db,
  )
  return rows.map(({ row }) => row)
}

export async function writeDistricts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table linkage.district_of as select organization_id as id, min(area_id) as district
    from linkage.area_organization group by 1`.execute(db)
  await sql`alter table linkage.district_of add primary key (id)`.execute(db)
  for (const table of ['tie', 'district_of']) await sql`analyze ${sql.table(`linkage.${table}`)}`.execute(db)
}
