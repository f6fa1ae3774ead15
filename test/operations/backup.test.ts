import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlatformConfig } from '../../gateway/config/config.ts'
import { backUp, type Kept } from '../../gateway/operations/backup.ts'
import { tablesOf } from '../../gateway/operations/catalogue.ts'
import { pendingMigrations } from '../../gateway/operations/migrate.ts'
import { restore } from '../../gateway/operations/restore.ts'
import { withDatabases } from '../../gateway/operations/with-databases.ts'
import { type TestStorage, testStorage } from '../../shared/database/test-storage.ts'
import { makeSmallWorld } from '../crash/small-world.ts'

const server = process.env.REDSCAPE_TEST_DATABASE_URL

/** A place for a platform: a data folder, and a database of its own on the server where there is one. */
class Place {
  private constructor(
    readonly folder: string,
    private readonly database: TestStorage | undefined,
  ) {}

  static async make(): Promise<Place> {
    return new Place(
      await mkdtemp(join(tmpdir(), 'redscape-backup-')),
      server ? await testStorage() : undefined,
    )
  }

  get environment(): Record<string, string> {
    const url = this.database && 'url' in this.database.storage ? this.database.storage.url : undefined
    return { DATA_DIR: this.folder, ...(url ? { DATABASE_URL: url } : {}) }
  }

  with<Result>(work: (databases: readonly Kept[]) => Promise<Result>): Promise<Result> {
    return withDatabases(readPlatformConfig(this.environment), work)
  }

  async remove(): Promise<void> {
    await this.database?.drop()
    await rm(this.folder, { recursive: true, force: true })
  }
}

let from: Place
let to: Place
let file: string
beforeAll(async () => {
  from = await Place.make()
  to = await Place.make()
  await makeSmallWorld(from.environment)
  file = join(from.folder, 'backup.gz')
  // The key of what is sealed is no part of a backup.
  for (const name of ['personal-key.json'])
    await readFile(join(from.folder, name)).then(
      (key) => writeFile(join(to.folder, name), key),
      () => undefined,
    )
})
afterAll(async () => {
  await from.remove()
  await to.remove()
})

/** How many rows each table has, and what they say. */
async function contents(databases: readonly Kept[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const { db, schemas } of databases)
    for (const schema of schemas)
      for (const { name } of await tablesOf(db, schema)) {
        const { rows } = await sql`
          select count(*) as rows, md5(string_agg(t::text, '|' order by t::text)) as hash
          from ${sql.table(name)} t`.execute(db)
        found[name] = rows[0]
      }
  return found
}

test('what is backed up is there again after a restore, to the letter, and counters go on', async () => {
  await from.with((databases) => backUp(databases, file))
  await to.with((databases) => restore(databases, file, { overwrite: false }))
  const before = await from.with(contents)
  expect(Object.keys(before).length).toBeGreaterThan(50)
  expect(await to.with(contents)).toEqual(before)
  const next = await to.with(async ([first]) => {
    const { rows } = await sql<{ next: number; last: number }>`
      select nextval(pg_get_serial_sequence('organizations.event', 'sequence')) as next,
        (select max(sequence) from organizations.event) as last`.execute(first!.db)
    return rows[0]!
  })
  expect(next.next).toBe(next.last + 1)
  expect(await to.with(pendingMigrations)).toEqual([])
})

test('data are not replaced unless that is asked for', async () => {
  await to.with(async ([first]) => {
    await sql`update organizations.organization set code = code || 'x'`.execute(first!.db)
  })
  await expect(to.with((databases) => restore(databases, file, { overwrite: false }))).rejects.toMatchObject({
    code: 'NOT_EMPTY',
  })
  await to.with((databases) => restore(databases, file, { overwrite: true }))
  expect(await to.with(contents)).toEqual(await from.with(contents))
})

test('a damaged or cut backup, one of another version and any other file are refused, and nothing is touched', async () => {
  const text = gunzipSync(await readFile(file)).toString()
  const spoiled: Record<string, Buffer> = {
    cut: (await readFile(file)).subarray(0, 2000),
    'without an end': gzipSync(text.split('\n').slice(0, -2).join('\n')),
    'no backup': gzipSync('{"format":"other"}\n'),
    'another version': gzipSync(text.replace('"0000-events"', '"0000-other"')),
  }
  await to.with(async (databases) => {
    const before = await contents(databases)
    for (const [name, bytes] of Object.entries(spoiled)) {
      const bad = join(from.folder, 'bad.gz')
      await writeFile(bad, bytes)
      const refused = restore(databases, bad, { overwrite: true })
      await expect(refused, name).rejects.toMatchObject({ code: 'BAD_BACKUP' })
    }
    expect(await contents(databases)).toEqual(before)
  })
})
