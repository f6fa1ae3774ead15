import type { Kysely } from 'kysely'
import type { OutboxLog } from '../../shared/events/outbox-log.ts'
import type { Clock } from '../../shared/time.ts'
import { tellExpired } from './entry/expiry.ts'
import { escalateOverdue } from './opinion/overdue.ts'

const everyMs = 10 * 60_000

export interface SweepParts {
  readonly events: OutboxLog
  readonly rows: Kysely<unknown>
  readonly now: Clock
  onError(error: unknown): void
}

export interface Sweep {
  /** Looks now; resolves when what is over is on record. */
  sweep(): Promise<void>
  close(): Promise<void>
}

/** What the passing of time does, each for some rows at once; answers for how many. */
const works = [escalateOverdue, tellExpired] as const

/** Looks every ten minutes, and at once, for deadlines that have passed: no event tells of the time. */
export function startSweep({ events, rows, now, onError }: SweepParts): Sweep {
  let running = Promise.resolve()
  const sweep = () => {
    running = running.then(work).catch(onError)
    return running
  }
  async function work() {
    for (const some of works) while ((await some(rows, now())) > 0) events.publishSoon()
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
