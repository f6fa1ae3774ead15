import type { Kysely } from 'kysely'
import type { EventLog } from '../../../shared/events/event.ts'

const logs = new WeakMap<Kysely<unknown>, readonly EventLog[]>()

/** Says which logs feed the rows of a database, so that it can be told how far behind they are. */
export function setLogs(db: Kysely<unknown>, followed: readonly EventLog[]): void {
  logs.set(db, followed)
}

/** The position of each log's last event; a log that does not answer is left out. */
export async function headsOf(db: Kysely<unknown>): Promise<Map<string, number>> {
  const heads = await Promise.allSettled(
    (logs.get(db) ?? []).map(async (log) => [log.source, await log.head()] as const),
  )
  return new Map(heads.flatMap((head) => (head.status === 'fulfilled' ? [head.value] : [])))
}
