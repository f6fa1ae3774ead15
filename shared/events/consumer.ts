import { type Kysely, sql } from 'kysely'
import { isPassing } from '../database/passing-error.ts'
import type { EventLog, RecordedEvent } from './event.ts'

const batchSize = 50
const retryAfterMs = 1000

export interface ConsumerParts {
  /** The schema that keeps the consumer's place. */
  readonly schema: string
  readonly name: string
  readonly rows: Kysely<unknown>
  /** Applies events in order, within the transaction that also moves the place: each takes effect once. */
  handle(tx: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void>
  /** Told of each batch that has taken effect, after its commit. */
  onApplied?(): void
  /** Told of a batch that failed; it is tried again. */
  onError(error: unknown): void
}

export interface Consumer {
  /** Resolves when everything that was in the log at the call has taken effect. */
  caughtUp(): Promise<void>
  close(): Promise<void>
}

/** Follows a log from the consumer's kept place, and from the beginning the first time. */
export function consume(log: EventLog, parts: ConsumerParts): Consumer {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const wake = () => {
    running = running.then(drain)
    return running
  }
  const stop = log.onAppend(wake)

  async function drain(): Promise<void> {
    try {
      while (!closed && (await takeBatch(log, parts))) {}
    } catch (error) {
      if (isPassing(error)) return drain()
      parts.onError(error)
      clearTimeout(timer)
      if (!closed) timer = setTimeout(wake, retryAfterMs)
    }
  }

  wake()
  return {
    caughtUp: wake,
    close: async () => {
      closed = true
      clearTimeout(timer)
      stop()
      await running
    },
  }
}

/** Whether there was anything to take. */
async function takeBatch(log: EventLog, parts: ConsumerParts): Promise<boolean> {
  const { schema, name, rows } = parts
  const table = sql.table(`${schema}.consumer`)
  const place = await sql<{ position: number }>`
    select position from ${table} where source = ${log.source} and name = ${name}`.execute(rows)
  const events = await log.read(place.rows[0]?.position ?? 0, batchSize)
  if (events.length === 0) return false
  await rows.transaction().execute(async (tx) => {
    if (await claim(tx, table, log.source, name, events)) await parts.handle(tx, events)
  })
  parts.onApplied?.()
  return true
}

/** Moves the place past the events, unless another process has moved it meanwhile. */
async function claim(
  tx: Kysely<unknown>,
  table: ReturnType<typeof sql.table>,
  source: string,
  name: string,
  events: readonly RecordedEvent[],
) {
  const last = events.at(-1)!.position
  const { numAffectedRows } = await sql`
    insert into ${table} as c (source, name, position) values (${source}, ${name}, ${last})
    on conflict (source, name) do update set position = ${last} where c.position = ${events[0]!.position - 1}`.execute(
    tx,
  )
  return (numAffectedRows ?? 0n) > 0n
}
