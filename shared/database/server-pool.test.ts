import type { PostgresPool } from 'kysely'
import { expect, test } from 'vitest'
import { isUnavailable } from '../graph/present-error.ts'
import { boundedPool, PoolFullError } from './server-pool.ts'

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
