import { type Kysely, sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import type { Locale } from '../../../shared/locale.ts'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import { writeRoster } from '../../../shared/roster/write-roster.ts'
import { type Clock, systemClock } from '../../../shared/time.ts'
import { writeLooks } from '../look/look.record.ts'
import type { Purpose } from '../look/purpose.ts'
import { memberRecord } from '../personal/records.ts'
import { type MemberRow, memberColumns } from './member-columns.ts'

const rowsInPage = 1000

/** Who looks, as the record of looks says of a roster that was written at the command line. */
const commandLine = 'command line'

export interface MemberExportOptions {
  readonly language: Locale
  readonly keyring: Keyring
  /** For what: it is recorded for each person. */
  readonly purpose: Purpose
  /** The codes of organizations by their ids; they are another subgraph's. */
  readonly codesOf: (organizationIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Told how many of all members have been written. */
  readonly onProgress?: (done: number, total: number) => void
}

interface Row {
  readonly id: string
  readonly sealed: string
  readonly joinedOn: string
  readonly fullOn: string | null
  readonly since: string
  readonly organizationId: string
  readonly organization: string
}

/**
 * Writes all who are on a roll now, in full, to a CSV or Excel file that `importMembers` reads back the same. Each person
 * finds in the record of looks that it was done and for what: it is written before the file is.
 * @throws RosterUnwritableError for another kind of file
 */
export async function exportMembers(
  { database }: OpenSubgraph,
  file: string,
  { language, onProgress, ...options }: MemberExportOptions,
  now: Clock = systemClock,
): Promise<number> {
  const db = database.rows
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from members.member where status = 'ACTIVE'`.execute(db)
  let done = 0
  async function* counted() {
    for await (const page of pages(db)) {
      yield* await opened(db, page, options, now())
      done += page.length
      onProgress?.(done, rows[0]!.total)
    }
  }
  await writeRoster(file, memberColumns, counted(), { language })
  return done
}

async function* pages(db: Kysely<unknown>): AsyncGenerator<Row[]> {
  let after = ''
  while (true) {
    const { rows } = await sql<Row>`
      select m.id, m.sealed, m.joined_on as "joinedOn", m.full_on as "fullOn", m.since,
        m.organization_id as "organizationId", p.name as organization
      from members.member m join members.place p on p.id = m.organization_id
      where m.status = 'ACTIVE' and m.id > ${after} order by m.id limit ${rowsInPage}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < rowsInPage) return
    after = rows.at(-1)!.id
  }
}

async function opened(
  db: Kysely<unknown>,
  page: readonly Row[],
  { keyring, purpose, codesOf }: Pick<MemberExportOptions, 'keyring' | 'purpose' | 'codesOf'>,
  at: Temporal.Instant,
): Promise<MemberRow[]> {
  const codes = await codesOf([...new Set(page.map(({ organizationId }) => organizationId))])
  const persons = page.map((row) => ({ row, facts: memberRecord.open(keyring, row) }))
  const seen = persons.map(({ row, facts }) => ({
    subject: commandLine,
    personId: row.id,
    fields: Object.keys(facts)
      .filter((field) => facts[field as keyof typeof facts] !== null)
      .sort(),
  }))
  await writeLooks(db, seen, { purpose, at })
  return persons.map(({ row, facts }) => ({
    ...row,
    ...facts,
    name: facts.name!,
    sex: facts.sex as MemberRow['sex'],
    organizationCode: codes.get(row.organizationId) ?? null,
  }))
}
