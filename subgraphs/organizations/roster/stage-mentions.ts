import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { text } from '../../../shared/roster/cells/text.ts'
import type { Column } from '../../../shared/roster/column.ts'
import { readRoster } from '../../../shared/roster/read-roster.ts'
import { organizationColumns } from './organization-columns.ts'

const anyText = text({ max: 1000 })
const [code, name] = organizationColumns
const columns = [
  { field: code.field, heading: code.heading, synonyms: code.synonyms, cell: anyText },
  { field: name.field, heading: name.heading, synonyms: name.synonyms, cell: anyText },
] as const satisfies readonly Column[]

/**
 * Reads the codes and names of all rows, the faulty ones too, into `roster_mention`: a superior whose row has a fault is
 * not unknown, and the many rows below it should not be reported for it.
 */
export async function stageMentions(
  db: Kysely<unknown>,
  file: string,
  sheet: string | undefined,
): Promise<void> {
  const roster = await readRoster(file, columns, { ...(sheet === undefined ? {} : { sheet }) })
  for await (const { rows } of roster.batches()) {
    const texts = rows.flatMap(({ values }) => [{ text: values.code }, { text: values.name }])
    await insertMany(
      db,
      'pg_temp.roster_mention',
      { text: 'text text' },
      texts.filter(({ text }) => text !== null),
    )
  }
}

export async function createMentions(db: Kysely<unknown>): Promise<void> {
  await sql`create temp table roster_mention (text text)`.execute(db)
}
