import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlatformConfig } from '../../gateway/config/config.ts'
import { subgraphNames } from '../../gateway/config/settings.ts'
import type { Kept } from '../../gateway/operations/backup.ts'
import { distributeAll, distributions, distributionsLeft } from '../../gateway/operations/distribute.ts'
import { embeddedDialect } from '../../shared/database/embedded.ts'
import { serverDialect } from '../../shared/database/server.ts'
import { dropTestCitus, makeTestCitus } from '../../shared/database/test-citus.ts'
import { type TestStorage, testStorage } from '../../shared/database/test-storage.ts'
import { openKeyring } from '../../shared/personal/open-keyring.ts'
import { makeSmallWorld } from '../crash/small-world.ts'

let folder: string
let kept: TestStorage
let db: Kysely<unknown>
let databases: readonly Kept[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redscape-distribute-'))
  kept = await testStorage()
  const { storage } = kept
  const dialect =
    'embedded' in storage ? embeddedDialect(storage.embedded) : serverDialect(storage.url, { connections: 2 })
  db = new Kysely({ dialect })
  const keyring = await openKeyring(readPlatformConfig({ DATA_DIR: folder }).personalKeys)
  databases = [{ db, schemas: subgraphNames, opening: { storage, keyring } }]
})
afterAll(async () => {
  await dropTestCitus(db)
  await db.destroy()
  await kept.drop()
  await rm(folder, { recursive: true, force: true })
})

test('ordinary migrations come first, and a database of one node is refused', async () => {
  await expect(distributionsLeft(databases)).rejects.toMatchObject({ code: 'PENDING_MIGRATIONS' })
  await expect(distributeAll(databases)).rejects.toMatchObject({ code: 'NOT_DISTRIBUTABLE' })
})

test.each(subgraphNames)('of every table of %s it is decided, once, where it is', async (name) => {
  const { rows } = await sql<{ table: string }>`
    select relname as table from pg_class where relnamespace = to_regnamespace(${name}) and relkind = 'r'`.execute(
    db,
  )
  const { distributed, reference, local } = distributions[name]
  const decided = [...Object.keys(distributed), ...reference, ...Object.values(local).flat()]
  expect(decided.toSorted()).toEqual(rows.map(({ table }) => table).toSorted())
})

test('all is spread once, of which one is told before it is done', async () => {
  await makeTestCitus(db)
  const left = await distributionsLeft(databases)
  expect(left.map(({ table }) => table)).toEqual([
    'members.volunteer_hours',
    'activities.activity_attendance',
    'linkage.place',
    'linkage.tie',
  ])
  expect(await distributeAll(databases)).toEqual(left)
  expect(await distributeAll(databases)).toEqual([])
  const { rows } = await sql<{ table: string; by: string | null }>`
    select logicalrelid::text as table, partkey as by from pg_dist_partition order by 1`.execute(db)
  expect(rows).toEqual([
    { table: 'activities.activity_attendance', by: 'activity_id' },
    { table: 'linkage.place', by: null },
    { table: 'linkage.tie', by: 'region_code' },
    { table: 'members.volunteer_hours', by: 'member_id' },
  ])
})

test.skipIf(!process.env.REDSCAPE_TEST_DATABASE_URL)(
  'the platform starts on it, and a district is written',
  async () => {
    const { url } = kept.storage as { url: string }
    await makeSmallWorld({ DATA_DIR: folder, DATABASE_URL: url })
    const { rows } = await sql<{ places: number }>`
      select count(*)::int as places from linkage.place`.execute(db)
    expect(rows[0]!.places).toBeGreaterThan(10)
  },
)
