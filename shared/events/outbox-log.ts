import { EventEmitter } from 'node:events'
import { type Kysely, sql } from 'kysely'
import { instantText } from '../graph/scalars.ts'
import type { EventLog, RecordedEvent } from './event.ts'
import { Publisher } from './publisher.ts'
import { RecentEvents } from './recent-events.ts'

/** The log of one subgraph, read from its outbox. */
export interface OutboxLog extends EventLog {
  /** Gives committed events their positions and wakes the readers; rejects where the database does not answer. */
  publish(): Promise<void>
  /** The same in the background, tried until the database answers; call it after a commit. */
  publishSoon(): void
  /** Does what another process has left, and wakes the readers where another has published. */
  sweep(): Promise<void>
  /** Ends what is under way in the background. */
  close(): Promise<void>
}

/** How many of the events that were published here are kept for those who read them next, and how long after the last one. */
const keptEvents = 500
const keptMs = 5000

export interface OutboxOptions {
  readonly onError?: (error: unknown) => void
  /** Kinds whose data is taken out of the table one day: they are kept nowhere else. */
  readonly forgotten?: readonly string[]
}

/** Events get their positions by whoever publishes; several processes take turns by a lock. */
export function outboxLog(
  db: Kysely<unknown>,
  source: string,
  { onError = console.error, forgotten = [] }: OutboxOptions = {},
): OutboxLog {
  const table = sql.table(`${source}.event`)
  const readers = new EventEmitter().setMaxListeners(0)
  const recent = new RecentEvents(keptEvents)
  let forgetting: NodeJS.Timeout | undefined
  const forgetLater = () => {
    clearTimeout(forgetting)
    forgetting = setTimeout(() => recent.clear(), keptMs).unref()
  }
  const publisher = new Publisher(async () => {
    const placed = await placeEvents(db, source)
    if (placed.length === 0) return
    if (placed.some(({ kind }) => forgotten.includes(kind))) recent.clear()
    else recent.add(placed)
    forgetLater()
    readers.emit('append')
  }, onError)
  let seen = 0

  return {
    source,
    async head() {
      const { rows } = await sql<{ head: number | null }>`select max(position) as head from ${table}`.execute(
        db,
      )
      return rows[0]?.head ?? 0
    },
    async read(after, limit) {
      const known = recent.after(after, limit)
      if (known.length > 0) return known
      const { rows } = await sql<RecordedEvent>`
        select id, ${source} as source, position, kind, at, actor, about, data from ${table}
        where position > ${after} order by position limit ${limit}`.execute(db)
      return rows.map(recorded)
    },
    onAppend(wake) {
      readers.on('append', wake)
      return () => readers.off('append', wake)
    },
    publish: () => publisher.publish(),
    publishSoon: () => publisher.publishSoon(),
    async sweep() {
      const { rows } = await sql<{ unplaced: boolean; head: number }>`
        select exists (select 1 from ${table} where position is null) as unplaced,
          (select coalesce(max(position), 0) from ${table}) as head`.execute(db)
      const { unplaced, head } = rows[0]!
      if (head > seen) readers.emit('append')
      seen = head
      if (unplaced) await publisher.publish()
    },
    async close() {
      clearTimeout(forgetting)
      await publisher.close()
    },
  }
}

/**
 * Numbers the events of committed transactions, one publisher at a time. What commits later comes later; a change that waited
 * for another's lock took its sequence number after that one's commit, so cause comes before effect. Answers them in order.
 */
async function placeEvents(db: Kysely<unknown>, source: string): Promise<RecordedEvent[]> {
  const table = sql.table(`${source}.event`)
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`${source}.event`}))`.execute(tx)
    const { rows } = await sql<RecordedEvent>`
      with ready as (
        select sequence, row_number() over (order by sequence) as place from ${table}
        where position is null
      ), last as (select coalesce(max(position), 0) as position from ${table})
      update ${table} e set position = last.position + ready.place
      from ready, last where e.sequence = ready.sequence
      returning e.id, ${source} as source, e.position, e.kind, e.at, e.actor, e.about, e.data`.execute(tx)
    return rows.map(recorded).sort((one, other) => one.position - other.position)
  })
}

function recorded(row: RecordedEvent): RecordedEvent {
  return { ...row, at: instantText(row.at) }
}
