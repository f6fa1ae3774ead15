import { randomUUID } from 'node:crypto'
import type { PGlite } from '@electric-sql/pglite'
import { Pool } from 'pg'
import type { Storage } from './database.ts'
import { openCopy } from './embedded.ts'
import { emptyDatabase } from './test-template.ts'

/** A database of a test's own, empty, and gone after it. */
export interface TestStorage {
  readonly storage: Storage
  drop(): Promise<void>
}

/** In memory, or on the PostgreSQL server that `REDSCAPE_TEST_DATABASE_URL` names. */
export async function testStorage(): Promise<TestStorage> {
  const server = process.env.REDSCAPE_TEST_DATABASE_URL
  return server ? onServer(server) : inMemory()
}

/** Emptied and waiting for the next test file of this worker: to make one takes a hundred times as long. */
const idle: PGlite[] = []

async function inMemory(): Promise<TestStorage> {
  const embedded = idle.pop() ?? (await openCopy(await emptyDatabase()))
  return {
    storage: { embedded },
    async drop() {
      await empty(embedded)
      idle.push(embedded)
    },
  }
}

/** Every schema goes, and what a session has set. */
async function empty(database: PGlite): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    "select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')",
  )
  for (const { name } of rows) await database.exec(`drop schema ${name} cascade`)
  await database.exec('discard all')
  await database.exec("set time zone 'UTC'")
}

async function onServer(server: string): Promise<TestStorage> {
  const name = `redscape_test_${randomUUID().replaceAll('-', '')}`
  const admin = new Pool({ connectionString: server, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    storage: { url: url.href, connections: 4 },
    async drop() {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
