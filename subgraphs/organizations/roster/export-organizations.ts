import { type Kysely, sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import type { Locale } from '../../../shared/locale.ts'
import { writeRoster } from '../../../shared/roster/write-roster.ts'
import { type OrganizationRow, organizationColumns } from './organization-columns.ts'

const rowsInPage = 2000

export interface ExportOptions {
  readonly language: Locale
  /** Told how many of all rows have been written. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes all organizations that exist now, as of one moment, to a CSV or Excel file that `importOrganizations` reads back the same: by code,
 * with their units by name. Answers how many. What was before today is not in it.
 * @throws RosterUnwritableError for another kind of file
 */
export function exportOrganizations(
  { database }: OpenSubgraph,
  file: string,
  options: ExportOptions,
): Promise<number> {
  return database.rows
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((snapshot) => write(snapshot, file, options))
}

async function write(
  db: Kysely<unknown>,
  file: string,
  { language, onProgress }: ExportOptions,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from organizations.organization where dissolved_on is null`.execute(db)
  const total = rows[0]!.total
  let done = 0
  async function* counted() {
    for await (const page of pages(db)) {
      yield* page
      done += page.length
      onProgress?.(done, total)
    }
  }
  await writeRoster(file, organizationColumns, counted(), { language })
  return done
}

async function* pages(db: Kysely<unknown>): AsyncGenerator<OrganizationRow[]> {
  let after = ''
  while (true) {
    const page = await readPage(db, after)
    if (page.length > 0) yield page
    if (page.length < rowsInPage) return
    after = page.at(-1)!.code
  }
}

/** An order that does not hang on ids, which are others in another database. */
const unitOrder = sql`u.name collate "C", u.region_code, u.kind, u.sector, u.id`

/** A unit's region is written only where it is not the organization's. */
async function readPage(db: Kysely<unknown>, after: string): Promise<OrganizationRow[]> {
  const { rows } = await sql<OrganizationRow>`
    select o.code, o.name, o.kind, s.code as "superiorCode", s.name as superior, o.region_code as "regionCode",
      o.founded_on as "foundedOn", u.units, u."unitKinds", u."unitSectors", u."unitRegions"
    from organizations.organization o left join organizations.organization s on s.id = o.superior_id
    cross join lateral (
      select array_agg(u.name order by ${unitOrder}) as units, array_agg(u.kind order by ${unitOrder}) as "unitKinds",
        array_agg(u.sector order by ${unitOrder}) as "unitSectors",
        case when bool_or(u.region_code <> o.region_code) then array_agg(u.region_code order by ${unitOrder}) end as "unitRegions"
      from organizations.standing t join organizations.unit u on u.id = t.unit_id where t.organization_id = o.id
    ) u
    where o.code collate "C" > ${after} and o.dissolved_on is null
    order by o.code collate "C" limit ${rowsInPage}`.execute(db)
  return rows
}
