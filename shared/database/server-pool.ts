import type { PostgresPool } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** Who waited for a connection when the pool was closed gets none; PostgreSQL's own code for one that is shut down. */
export class PoolClosedError extends Error {
  override readonly name = 'PoolClosedError'
  readonly code = '57P01'

  constructor() {
    super('The pool of database connections is closed')
  }
}

/**
 * The pool, whose connections all come back. One that is lost while it is lent out is given up at once: Kysely gives it back after
 * `commit` and `rollback` only where these succeed, so that each lost transaction would keep a place in the pool for ever. Who waits
 * for one when the pool is closed is refused: Kysely would forget what still comes, and the pool would wait for it for ever.
 */
export function leakproofPool(pool: Pool): PostgresPool {
  const waiting = new Set<() => void>()
  return {
    options: pool.options,
    connect: () =>
      new Promise((resolve, reject) => {
        const refuse = () => reject(new PoolClosedError())
        waiting.add(refuse)
        pool
          .connect()
          .finally(() => waiting.delete(refuse))
          .then((client) => (pool.ending ? client.release() : resolve(givenUpWhenLost(client))), reject)
      }),
    end() {
      for (const refuse of waiting) refuse()
      return pool.end()
    },
  }
}

/** Whoever gives a lost connection back afterwards does nothing. */
function givenUpWhenLost(client: PoolClient): PoolClient {
  const release = client.release
  let isBack = false
  const giveBack = (error?: Error | boolean) => {
    if (isBack) return
    isBack = true
    client.off('error', giveUp)
    release(error)
  }
  const giveUp = () => giveBack(true)
  client.on('error', giveUp)
  client.release = giveBack
  return client
}

/** How many may wait for a connection: more would be answered after their callers have given up. */
const mostWaiting = 500

/** PostgreSQL's own code for too many connections: callers are told to come back. */
export class PoolFullError extends Error {
  override readonly name = 'PoolFullError'
  readonly code = '53300'

  constructor() {
    super(`More than ${mostWaiting} wait for a database connection`)
  }
}

/** The pool, which turns away whoever comes when too many wait already. */
export function boundedPool(pool: PostgresPool, waiting: () => number, most = mostWaiting): PostgresPool {
  return {
    ...pool,
    connect: async () => {
      if (waiting() >= most) throw new PoolFullError()
      return pool.connect()
    },
  }
}
