import { Kysely, type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { serverDialect } from './server.ts'
import { testStorage } from './test-storage.ts'
import { unseen } from './unseen.ts'

const url = process.env.REDSCAPE_TEST_DATABASE_URL

test.runIf(url)('the server keeps the plan of a read of a few ids', async () => {
  const { storage, drop } = await testStorage()
  const db = new Kysely<unknown>({
    dialect: serverDialect('url' in storage ? storage.url : '', { connections: 1, prepared: 400 }),
  })
  await sql`create table room (id text primary key, house text)`.execute(db)
  await sql`create table house (id text primary key)`.execute(db)
  await sql`insert into room select n::text, (n % 100)::text from generate_series(1, 10000) n`.execute(db)
  await sql`insert into house select n::text from generate_series(0, 99) n`.execute(db)
  await sql`analyze room, house`.execute(db)
  const read = (ids: RawBuilder<unknown>) =>
    sql`select r.id from room r join house h on h.id = r.house where r.id = any(${ids}) and exists (
      select 1 from room o where o.id = r.house)`.execute(db)
  const ids = ['7', '8']
  for (let time = 0; time < 12; time++) {
    expect((await read(unseen(ids))).rows).toHaveLength(2)
    expect((await read(sql`${ids}::text[]`)).rows).toHaveLength(2)
  }
  const { rows } = await sql<{ hidden: boolean; plans: number }>`
    select statement like '%any((select $1%' as hidden, generic_plans::int as plans from pg_prepared_statements
    where statement like '%from room%' order by 1`.execute(db)
  const [seen, hidden] = rows
  expect(seen).toEqual({ hidden: false, plans: 0 })
  expect(hidden).toEqual({ hidden: true, plans: 5 })
  await db.destroy()
  await drop()
})
