import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { DomainError } from '../../shared/errors.ts'
import { subgraphOpeners } from '../subgraphs.ts'
import type { BackupHead, Kept } from './backup.ts'
import { advanceCounters, foreignKeysOf, hasSchema, migrationsOf, type Table, tablesOf } from './catalogue.ts'

/** There is something in the database already. */
export class NotEmptyError extends DomainError {
  readonly code = 'NOT_EMPTY'

  constructor() {
    super({
      zh: '数据库中已有数据;要覆盖请加 --overwrite。',
      en: 'There are data in the database. To replace them, add --overwrite.',
    })
  }
}

/** The file is no backup, is cut off, or is of another version. */
export class BadBackupError extends DomainError {
  readonly code = 'BAD_BACKUP'

  constructor(why: { zh: string; en: string }) {
    super(why)
  }
}

/**
 * Puts a backup into the databases; where that fails they are as they were. Refuses where there are data, unless they may be replaced, and
 * where the backup was made by other migrations than those that are here: restore it with that version, then start this one.
 */
export async function restore(
  databases: readonly Kept[],
  file: string,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await checkWhole(file)
  if (!overwrite && (await hasData(databases))) throw new NotEmptyError()
  await putAside(databases)
  try {
    for (const database of databases) {
      await makeTables(database)
      await load(database, file)
    }
  } catch (error) {
    await putBack(databases)
    throw error
  }
  for (const { db, schemas } of databases)
    for (const schema of schemas) await sql`drop schema if exists ${before(schema)} cascade`.execute(db)
}

/** What was there stays until all of the backup is in its place. */
async function putAside(databases: readonly Kept[]): Promise<void> {
  for (const { db, schemas } of databases)
    for (const schema of schemas)
      if (await hasSchema(db, schema)) {
        await sql`drop schema if exists ${before(schema)} cascade`.execute(db)
        await sql`alter schema ${sql.id(schema)} rename to ${before(schema)}`.execute(db)
      }
}

async function putBack(databases: readonly Kept[]): Promise<void> {
  for (const { db, schemas } of databases)
    for (const schema of schemas) {
      await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db)
      if (await hasSchema(db, `${schema}_before`))
        await sql`alter schema ${before(schema)} rename to ${sql.id(schema)}`.execute(db)
    }
}

function before(schema: string) {
  return sql.id(`${schema}_before`)
}

async function hasData(databases: readonly Kept[]): Promise<boolean> {
  for (const { db, schemas } of databases)
    for (const schema of schemas) if (await hasSchema(db, schema)) return true
  return false
}

/** Those of this version, empty. */
async function makeTables({ schemas, opening }: Kept): Promise<void> {
  for (const name of schemas) await (await subgraphOpeners[name](opening)).close()
}

/** Reads the whole file before anything is touched. */
async function checkWhole(file: string): Promise<void> {
  let first: string | undefined
  let last = ''
  try {
    for await (const line of linesIn(file)) {
      first ??= line
      last = line
    }
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('Z_')) throw error
    throw new BadBackupError({ zh: '备份文件已损坏。', en: 'The backup is damaged.' })
  }
  const head = JSON.parse(first ?? '{}') as Partial<BackupHead>
  if (head.format !== 'redscape-backup' || head.version !== 1)
    throw new BadBackupError({ zh: '这不是备份文件。', en: 'This is no backup.' })
  if (last !== '{"end":true}')
    throw new BadBackupError({ zh: '备份文件不完整。', en: 'The backup is cut off.' })
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  // Whichever of the two fails or is left ends the other, and the file is closed; whoever reads is told by `unpacked`.
  pipeline(createReadStream(file), unpacked, () => {})
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of unpacked as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}

function load({ db, schemas }: Kept, file: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const keys = (await Promise.all(schemas.map((schema) => foreignKeysOf(tx, schema)))).flat()
    for (const { drop } of keys) await sql.raw(drop).execute(tx)
    for (const schema of schemas) await emptied(tx, schema)
    await loadRows(tx, schemas, file)
    for (const { add } of keys) await sql.raw(add).execute(tx)
    for (const schema of schemas) {
      await advanceCounters(tx, schema)
      for (const { name } of await tablesOf(tx, schema)) await triggers(tx, name, 'enable')
    }
  })
}

async function emptied(tx: Kysely<unknown>, schema: string): Promise<void> {
  for (const { name } of await tablesOf(tx, schema)) {
    await triggers(tx, name, 'disable')
    await sql`delete from ${sql.table(name)}`.execute(tx)
  }
}

async function triggers(tx: Kysely<unknown>, table: string, what: 'enable' | 'disable'): Promise<void> {
  await sql`alter table ${sql.table(table)} ${sql.raw(what)} trigger user`.execute(tx)
}

async function loadRows(tx: Kysely<unknown>, schemas: readonly string[], file: string): Promise<void> {
  let table: Table | undefined
  let isOurs = false
  for await (const line of linesIn(file)) {
    if (line.startsWith('[')) {
      if (isOurs && table) await insertRows(tx, table, line)
      continue
    }
    const said = JSON.parse(line) as {
      schema?: string
      migrations?: string[]
      table?: string
      columns?: string[]
    }
    if (said.schema !== undefined) {
      isOurs = schemas.includes(said.schema)
      if (isOurs) await checkMigrations(tx, said.schema, said.migrations!)
    }
    table = said.table === undefined ? undefined : { name: said.table, columns: said.columns! }
  }
}

async function checkMigrations(tx: Kysely<unknown>, schema: string, made: readonly string[]): Promise<void> {
  const here = await migrationsOf(tx, schema)
  if (JSON.stringify([...here].sort()) === JSON.stringify([...made].sort())) return
  throw new BadBackupError({
    zh: `备份由另一版本产生(${schema}):请先用该版本恢复,再启动本版本。`,
    en: `The backup is of another version (${schema}): restore it with that version, then start this one.`,
  })
}

async function insertRows(tx: Kysely<unknown>, { name, columns }: Table, rows: string): Promise<void> {
  const kept = sql.join(columns.map((column) => sql.id(column)))
  await sql`
    insert into ${sql.table(name)} (${kept}) overriding system value
    select ${kept} from json_populate_recordset(null::${sql.table(name)}, ${rows}::json)`.execute(tx)
}
