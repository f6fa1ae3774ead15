import { type Repeated, repeated } from '../repeated.ts'
import type { OutboxLog } from './outbox-log.ts'

const everyMs = 1000

/**
 * Hears within a second of what other processes write into the same outbox, as an import does beside a running platform, and
 * publishes what one that was killed has left. Where there is a bus, its relay does so. A database that is away is told of by those who ask it.
 */
export function hearOthers(log: OutboxLog): Repeated {
  return repeated(
    () => log.sweep(),
    everyMs,
    () => undefined,
  )
}
