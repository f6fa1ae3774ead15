import { type Kysely, sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import type { Locale } from '../../../shared/locale.ts'
import { writeRoster } from '../../../shared/roster/write-roster.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { reserving } from '../deal/deal.reads.ts'
import type { Line, Noun } from './line.ts'
import { needColumns } from './need-columns.ts'
import { resourceColumns } from './resource-columns.ts'

const rowsInPage = 2000

export interface ExportOptions {
  readonly language: Locale
  /** Told how many of all entries have been written. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes all needs or resources that have not been withdrawn, as of one moment, to a CSV or Excel file that
 * `importEntries` reads back the same. Contact details are in it: it is for the office that keeps the list.
 * @throws RosterUnwritableError for another kind of file
 */
export function exportEntries(
  { database }: OpenSubgraph,
  noun: Noun,
  file: string,
  { language, onProgress }: ExportOptions,
): Promise<number> {
  return database.rows
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const total = await countAll(snapshot, noun)
      let done = 0
      async function* lines() {
        for await (const page of pages(snapshot, noun)) {
          yield* page
          done += page.length
          onProgress?.(done, total)
        }
      }
      if (noun === 'need') await writeRoster(file, needColumns, needLines(lines()), { language })
      else await writeRoster(file, resourceColumns, lines(), { language })
      return done
    })
}

type Entry = Omit<Line, 'windows'> & { readonly windows: readonly TimeWindow[] }

async function countAll(db: Kysely<unknown>, noun: Noun): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from ${sql.table(`lists.${noun}`)} where status <> 'WITHDRAWN'`.execute(db)
  return rows[0]!.total
}

async function* pages(db: Kysely<unknown>, noun: Noun): AsyncGenerator<Entry[]> {
  let after = ''
  while (true) {
    const page = await readPage(db, noun, after)
    if (page.length > 0) yield page
    if (page.length < rowsInPage) return
    after = page.at(-1)!.id!
  }
}

async function readPage(db: Kysely<unknown>, noun: Noun, after: string): Promise<Entry[]> {
  const other = noun === 'need' ? 'resource' : 'need'
  const { rows } = await sql<Entry>`
    select l.id, l.title, coalesce(c.code, r.zh) as category, l.quantity, l.unit, l.description, l.address, l.contact, l.cost,
      l.windows, l.visibility, l.region_code as "regionCode", o.name as organization, o.id as "organizationId",
      a.name as alliance, ${noun === 'need' ? sql`l.claim_by` : sql`null`} as "claimBy",
      (select string_agg(distinct p.name, '、' order by p.name) from lists.match m
        join lists.place p on p.id = ${sql.ref(`m.${other}_organization_id`)}
        where ${sql.ref(`m.${noun}_id`)} = l.id and m.status in ${reserving}) as claimants
    from ${sql.table(`lists.${noun}`)} l join lists.category r on r.code = l.category
    left join lists.category c on c.code = l.category_code
    join lists.place o on o.id = l.organization_id left join lists.place a on a.id = l.alliance_id
    where l.id > ${after} and l.status <> 'WITHDRAWN' order by l.id limit ${rowsInPage}`.execute(db)
  return rows
}

/** A need that is to be met once has a start and an end; anything else stands as times. */
async function* needLines(entries: AsyncIterable<Entry>) {
  for await (const entry of entries)
    yield { ...entry, ...timesOf(entry.windows), claimBy: entry.claimBy ?? null }
}

function timesOf(windows: readonly TimeWindow[]) {
  const [window, ...more] = windows
  if (!window || more.length > 0 || window.weekdays.length > 0)
    return { windows, startsAt: null, endsAt: null }
  return {
    windows: [],
    startsAt: { day: window.from!, time: window.startTime },
    endsAt: { day: window.to!, time: window.endTime },
  }
}
