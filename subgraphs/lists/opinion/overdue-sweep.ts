import type { Kysely } from 'kysely'
import type { OutboxLog } from '../../../shared/events/outbox-log.ts'
import type { Clock } from '../../../shared/time.ts'
import { escalateOverdue } from './overdue.ts'

const everyMs = 10 * 60_000

export interface SweepParts {
  readonly events: OutboxLog
  readonly rows: Kysely<unknown>
  readonly now: Clock
  onError(error: unknown): void
}

export interface Sweep {
  /** Looks now; resolves when what was overdue is on record. */
  sweep(): Promise<void>
  close(): Promise<void>
}

/** Looks every ten minutes, and at once, for opinions whose deadline has passed. */
export function startOverdueSweep({ events, rows, now, onError }: SweepParts): Sweep {
  let running = Promise.resolve()
  const sweep = () => {
    running = running.then(escalate).catch(onError)
    return running
  }
  async function escalate() {
    while ((await escalateOverdue(rows, now())) > 0) events.publishSoon()
  }
  const timer = setInterval(sweep, everyMs)
  timer.unref()
  void sweep()
  return {
    sweep,
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
