import { Kysely, type PostgresPool, sql } from 'kysely'
import { expect, test } from 'vitest'
import { isUnavailable } from '../graph/present-error.ts'
import { serverDialect } from './server.ts'
import { boundedPool, PoolClosedError, PoolFullError } from './server-pool.ts'

test('who comes when too many wait for a connection is told to come back', async () => {
  let waiting = 2
  const lent = {}
  const pool = { connect: async () => lent, end: async () => undefined } as unknown as PostgresPool
  const bounded = boundedPool(pool, () => waiting, 3)
  expect(await bounded.connect()).toBe(lent)
  waiting = 3
  await expect(bounded.connect()).rejects.toThrow(PoolFullError)
  expect(isUnavailable(new PoolFullError())).toBe(true)
})

const url = process.env.REDSCAPE_TEST_DATABASE_URL

test.runIf(url)('a pool closes while a connection is on its way to it', async () => {
  const db = new Kysely<unknown>({ dialect: serverDialect(url!, { connections: 4 }) })
  await sql`select 1`.execute(db)
  const asked = [1, 2, 3].map((value) => sql`select ${value}`.execute(db))
  const closed = db.destroy()
  const answers = await Promise.allSettled(asked)
  await closed
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(refusals.length).toBeGreaterThan(0)
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(PoolClosedError)
  expect(refusals.every(isUnavailable)).toBe(true)
})
