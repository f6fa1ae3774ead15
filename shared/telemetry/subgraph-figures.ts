import { sql } from 'kysely'
import type { Relay } from '../events/bus/relay.ts'
import type { OpenSubgraph } from '../graph/subgraph.ts'
import type { Gauges } from './gauges.ts'

/** What those who run a subgraph look at: its log, who is behind in what it follows, its connections. */
export function observeSubgraph(gauges: Gauges, subgraph: OpenSubgraph, relay?: Relay): void {
  const { name, events, database } = subgraph
  const own = { subgraph: name }
  gauges.add('redscape_log_position', 'Events in the log of a subgraph.', own, () => events.head())
  if (relay)
    gauges.add('redscape_relay_waiting', 'Events that wait to be handed on to the bus.', own, () =>
      relay.waiting(),
    )
  gauges.add(
    'redscape_events_set_aside',
    'Events that could not be applied, and those that wait for them.',
    own,
    () => count(subgraph, 'set_aside'),
  )
  gauges.addMany(
    'redscape_consumer_lag',
    'Events that a consumer has not applied yet.',
    ['subgraph', 'source', 'consumer'],
    () => lags(subgraph),
  )
  const { pool } = database
  if (!pool) return
  const connections = 'Connections to the database, by what they do.'
  gauges.add('redscape_database_connections', connections, { ...own, state: 'busy' }, () => pool().busy)
  gauges.add('redscape_database_connections', connections, { ...own, state: 'idle' }, () => pool().idle)
  gauges.add('redscape_database_waiting', 'Statements that wait for a connection.', own, () => pool().waiting)
}

async function count({ name, database }: OpenSubgraph, table: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) from ${sql.table(`${name}.${table}`)}`.execute(database.rows)
  return rows[0]!.count
}

async function lags({ name, events, followed, database }: OpenSubgraph) {
  const { rows } = await sql<{ source: string; name: string; position: number }>`
    select source, name, position from ${sql.table(`${name}.consumer`)}`.execute(database.rows)
  const logs = [events, ...followed]
  const lagging = rows.map(async (row) => {
    const log = logs.find(({ source }) => source === row.source)
    if (!log) return []
    const labels = { subgraph: name, source: row.source, consumer: row.name }
    return [[labels, Math.max(0, (await log.head()) - row.position)] as const]
  })
  return (await Promise.all(lagging)).flat()
}
