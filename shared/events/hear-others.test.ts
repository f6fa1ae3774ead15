import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { embeddedDialect } from '../database/embedded.ts'
import { testStorage } from '../database/test-storage.ts'
import { eventMigration } from './event.migration.ts'
import { hearOthers } from './hear-others.ts'
import { appendEvents } from './outbox.ts'
import { outboxLog } from './outbox-log.ts'

const author = { actor: null, at: Temporal.Instant.from('2026-01-01T00:00:00Z') }
const imported = { kind: 'need.published', about: { need: 'need_1' } }

/** The log of a process that runs, which of its events it has heard, and the log of another process on the same database. */
async function twoProcesses() {
  const { storage, drop } = await testStorage()
  if (!('embedded' in storage)) throw new Error('This test runs on the embedded database')
  const db = new Kysely<unknown>({ dialect: embeddedDialect(storage.embedded) })
  await sql`create schema heard`.execute(db)
  for (const statement of eventMigration('heard').statements) await sql.raw(statement).execute(db)
  const [running, other] = [outboxLog(db, 'heard'), outboxLog(db, 'heard')]
  const heard: number[] = []
  const told: unknown[] = []
  running.onAppend(async () => {
    for (const { position } of await running.read(heard.length, 10)) heard.push(position)
  })
  const hearing = hearOthers(running, (error) => told.push(error))
  onTestFinished(async () => {
    await hearing.close()
    await Promise.all([running.close(), other.close()])
    await drop()
  })
  return { db, other, heard, told }
}

test('what another process has published is heard of, and so is what one has left that was killed', async () => {
  const { db, other, heard } = await twoProcesses()
  await appendEvents(db, 'heard', [imported], author)
  await other.publish()
  await vi.waitFor(() => expect(heard).toEqual([1]), 5000)
  await appendEvents(db, 'heard', [imported, imported], author)
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]), 5000)
})

test('a database that is away is told of once, until it is back', { timeout: 20_000 }, async () => {
  const { db, other, heard, told } = await twoProcesses()
  const rename = (from: string, to: string) =>
    sql`alter table ${sql.table(from)} rename to ${sql.id(to)}`.execute(db)
  for (const times of [1, 2]) {
    await rename('heard.event', 'gone')
    await vi.waitFor(() => expect(told).toHaveLength(times), 5000)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(told).toHaveLength(times)
    await rename('heard.gone', 'event')
    await appendEvents(db, 'heard', [imported], author)
    await other.publish()
    await vi.waitFor(() => expect(heard).toHaveLength(times), 5000)
  }
})
