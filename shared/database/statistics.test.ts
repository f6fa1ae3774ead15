import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { serverDialect } from './server.ts'
import { refreshStatistics } from './statistics.ts'
import { testStorage } from './test-storage.ts'

const url = process.env.REDSCAPE_TEST_DATABASE_URL

test.runIf(url)('the tables of a role that have grown are looked at again', async () => {
  const { storage, drop } = await testStorage()
  const db = new Kysely<unknown>({
    dialect: serverDialect('url' in storage ? storage.url : '', { connections: 1, prepared: 400 }),
  })
  await sql`create schema town`.execute(db)
  // The server is kept from looking first.
  await sql`create table town.house (id integer primary key) with (autovacuum_enabled = off)`.execute(db)
  await sql`create table town.street (id integer primary key) with (autovacuum_enabled = off)`.execute(db)
  await sql`insert into town.house select n from generate_series(1, 2000) n`.execute(db)
  await sql`insert into town.street select n from generate_series(1, 20) n`.execute(db)
  const changes = async () => {
    const { rows } = await sql<{ changes: number }>`
      select n_mod_since_analyze::int as changes from pg_stat_user_tables where relname = 'house'`.execute(db)
    return rows[0]!.changes
  }
  // What a session has changed is counted when it has been idle for a second.
  await expect.poll(() => refreshStatistics(db, 'town'), { timeout: 5000 }).toEqual(['house'])
  const { rows } = await sql`
    select reltuples from pg_class where oid in ('town.house'::regclass, 'town.street'::regclass) order by 1`.execute(
    db,
  )
  expect(rows).toEqual([{ reltuples: -1 }, { reltuples: 2000 }])
  expect(await refreshStatistics(db, 'town')).toEqual([])
  // Of another role's tables the server would only say that it may not.
  await sql`insert into town.house select n from generate_series(2001, 4000) n`.execute(db)
  await expect.poll(changes, { timeout: 5000 }).toBe(2000)
  await sql`set role pg_read_all_data`.execute(db)
  expect(await refreshStatistics(db, 'town')).toEqual([])
  await sql`reset role`.execute(db)
  expect(await refreshStatistics(db, 'town')).toEqual(['house'])
  await db.destroy()
  await drop()
})
