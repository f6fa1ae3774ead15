import { count, type Environment, read } from '../settings.ts'
import type { ServerUse } from './server.ts'

/** How a subgraph uses a PostgreSQL server. */
export const databaseSettings = {
  databaseConnections: count({
    name: 'DATABASE_CONNECTIONS',
    standard: '10',
    least: 1,
    means: { zh: '每个子图的数据库连接数上限。', en: 'How many database connections a subgraph may hold.' },
  }),
  databasePrepared: count({
    name: 'DATABASE_PREPARED',
    standard: '400',
    means: {
      zh: '每个连接最多预备多少条语句;0 为不预备(PgBouncer 1.21 之前的事务模式)。',
      en: 'How many statements each connection keeps prepared at most; 0 for none, as PgBouncer before 1.21 needs it in transaction mode.',
    },
  }),
}

export function readServerUse(environment: Environment): ServerUse {
  return {
    connections: read(databaseSettings.databaseConnections, environment),
    prepared: read(databaseSettings.databasePrepared, environment),
  }
}
