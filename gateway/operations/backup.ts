import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { Storage } from '../../shared/database/database.ts'
import type { Keyring } from '../../shared/personal/keyring.ts'
import type { SubgraphName } from '../config/settings.ts'
import { migrationsOf, type Table, tablesOf } from './catalogue.ts'

/** A database and the schemas in it that are ours. */
export interface Kept {
  readonly db: Kysely<unknown>
  readonly schemas: readonly SubgraphName[]
  /** How its subgraphs are opened. */
  readonly opening: { readonly storage: Storage; readonly keyring: Keyring }
}

/** The first line of a backup. */
export interface BackupHead {
  readonly format: 'redscape-backup'
  readonly version: 1
  /** ISO instant. */
  readonly at: string
}

/** Rows in one line of a backup. */
const rowsPerLine = 500

/**
 * Writes the schemas of each database into a file as of one moment, whatever is written meanwhile. The file is compressed
 * JSON lines: what the backup is; of each schema its migrations, then of each table what it is and its rows; and an end. It is
 * there whole or not at all.
 */
export async function backUp(databases: readonly Kept[], file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  try {
    await pipeline(linesOf(databases), createGzip(), createWriteStream(draft, { flags: 'wx', mode: 0o600 }))
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function* linesOf(databases: readonly Kept[]): AsyncGenerator<string> {
  const head: BackupHead = { format: 'redscape-backup', version: 1, at: new Date().toISOString() }
  yield `${JSON.stringify(head)}\n`
  for (const { db, schemas } of databases) {
    const moment = await db
      .startTransaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute()
    try {
      for (const schema of schemas) yield* linesOfSchema(moment, schema)
    } finally {
      await moment.rollback().execute()
    }
  }
  yield '{"end":true}\n'
}

async function* linesOfSchema(db: Kysely<unknown>, schema: string): AsyncGenerator<string> {
  yield `${JSON.stringify({ schema, migrations: await migrationsOf(db, schema) })}\n`
  for (const table of await tablesOf(db, schema)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`
    yield* linesOfRows(db, table)
  }
}

/** The rows stay text all the way, as the database writes them: nothing is lost on large numbers or odd dates. */
async function* linesOfRows(db: Kysely<unknown>, { name, columns }: Table): AsyncGenerator<string> {
  const cursor = sql.id(`backup_${randomUUID().replaceAll('-', '')}`)
  const kept = sql.join(columns.map((column) => sql.id(column)))
  await sql`
    declare ${cursor} no scroll cursor for
    select to_json(r)::text as row from (select ${kept} from ${sql.table(name)}) r`.execute(db)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(rowsPerLine)} from ${cursor}`.execute(db)
    if (rows.length === 0) break
    yield `[${rows.map(({ row }) => row.replaceAll('\n', ' ')).join(',')}]\n`
  }
  await sql`close ${cursor}`.execute(db)
}
