import { type Kysely, sql } from 'kysely'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import type { PersonalRecord, Values } from '../../../shared/personal/personal-record.ts'
import { personalRecords } from './records.ts'
import { writeSealed } from './write-sealed.ts'

const rowsPerBatch = 1000

interface PlainRow {
  readonly id: string
  readonly fields: Values
}

/**
 * Seals what an older version left in plain text, in batches that are whole each, so that it may be cut short. At the end
 * the tables are written anew: what was updated or dropped would else stay readable in the database's files.
 */
export async function sealPlain(db: Kysely<unknown>, keyring: Keyring): Promise<void> {
  let sealed = 0
  for (const record of personalRecords) {
    for (
      let batch = await sealBatch(db, keyring, record);
      batch > 0;
      batch = await sealBatch(db, keyring, record)
    )
      sealed += batch
  }
  if (sealed === 0) return
  for (const { table } of personalRecords) await sql`vacuum full ${sql.table(table)}`.execute(db)
  await sql`vacuum full members.unsealed`.execute(db)
}

function sealBatch(db: Kysely<unknown>, keyring: Keyring, record: PersonalRecord): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<PlainRow>`
      delete from members.unsealed where (record, id) in (
        select record, id from members.unsealed where record = ${record.table} order by id limit ${rowsPerBatch}
      ) returning id, fields`.execute(tx)
    await writeSealed(
      tx,
      keyring,
      record,
      rows.map(({ id, fields }) => ({ id, values: fields })),
    )
    return rows.length
  })
}
