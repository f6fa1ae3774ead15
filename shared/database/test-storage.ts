import { randomUUID } from 'node:crypto'
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

async function inMemory(): Promise<TestStorage> {
  const embedded = await openCopy(await emptyDatabase())
  return { storage: { embedded }, drop: () => embedded.close() }
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
