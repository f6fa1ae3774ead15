import { type Repeated, repeated } from '../repeated.ts'
import type { OutboxLog } from './outbox-log.ts'

const everyMs = 1000

/**
 * Hears within a second of what other processes write into the same outbox, as an import does beside a running platform, and
 * publishes what one that was killed has left. Where there is a bus, its relay does so. A failure is told once, until it works again.
 */
export function hearOthers(log: OutboxLog, onError: (error: unknown) => void): Repeated {
  let isFailing = false
  const listen = async () => {
    await log.sweep()
    isFailing = false
  }
  return repeated(listen, everyMs, (error) => {
    if (!isFailing) onError(error)
    isFailing = true
  })
}
