import { type Dialect, PostgresDialect } from 'kysely'
import { Pool, TypeOverrides } from 'pg'
import { parsers } from './parsers.ts'
import { prepareOften, StatementNames } from './prepared.ts'
import { boundedPool, leakproofPool } from './server-pool.ts'

/** How a pool is doing. */
export interface PoolFigures {
  readonly busy: number
  readonly idle: number
  /** Who waits for a connection. */
  readonly waiting: number
}

/** How a server may be used. */
export interface ServerUse {
  /** At most so many. */
  readonly connections: number
  /** How many statements each connection keeps prepared at most; none without it. */
  readonly prepared?: number
}

/** Kysely over a PostgreSQL server. */
export function serverDialect(url: string, use: ServerUse): Dialect {
  return serverPool(url, use).dialect
}

/** The same with what can be told of its pool. */
export function serverPool(
  url: string,
  { connections, prepared = 0 }: ServerUse,
): { dialect: Dialect; figures: () => PoolFigures } {
  const types = new TypeOverrides()
  for (const [oid, parse] of Object.entries(parsers)) types.setTypeParser(Number(oid), parse)
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types,
    // Compiling a statement costs more than running it: the plans here are short.
    options: '-c TimeZone=UTC -c jit=off',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  // A connection that is lost is replaced; the query that meets it fails by itself. It may tell of its end more than once.
  pool.on('error', () => undefined)
  const names = new StatementNames(prepared)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    prepareOften(client, names)
  })
  return {
    dialect: new PostgresDialect({ pool: boundedPool(leakproofPool(pool), () => pool.waitingCount) }),
    figures: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: Math.max(0, pool.waitingCount - pool.idleCount),
    }),
  }
}
