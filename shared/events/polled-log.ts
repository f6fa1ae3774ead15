import type { Kysely } from 'kysely'
import { type OutboxLog, outboxLog } from './outbox-log.ts'

const pollEveryMs = 250

/** The log of a subgraph that runs in another process, read from its outbox at short intervals. */
export function polledLog(
  db: Kysely<unknown>,
  source: string,
  onError: (error: unknown) => void,
): OutboxLog & { close(): void } {
  const log = outboxLog(db, source)
  const wakes = new Set<() => void>()
  let seen = -1

  async function poll(): Promise<void> {
    await log.publish()
    const head = await log.head()
    if (head === seen) return
    seen = head
    for (const wake of wakes) wake()
  }

  const timer = setInterval(() => void poll().catch(onError), pollEveryMs)
  timer.unref()
  return {
    ...log,
    onAppend(wake) {
      wakes.add(wake)
      return () => void wakes.delete(wake)
    },
    close: () => clearInterval(timer),
  }
}
