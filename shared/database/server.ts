import { type Dialect, PostgresDialect } from 'kysely'
import { Pool, TypeOverrides } from 'pg'
import { parsers } from './parsers.ts'
import { leakproofPool } from './server-pool.ts'

/** Kysely over a PostgreSQL server, with at most `connections` of them. */
export function serverDialect(url: string, connections: number): Dialect {
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
  })
  // A connection that is lost is replaced; the query that meets it fails by itself. It may tell of its end more than once.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new PostgresDialect({ pool: leakproofPool(pool) })
}
