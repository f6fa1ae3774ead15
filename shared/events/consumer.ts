import { isPassing } from '../database/passing-error.ts'
import { isUnavailable } from '../graph/present-error.ts'
import type { EventLog } from './event.ts'
import { EventTaker, NotAppliedError, type TakerParts } from './event-taker.ts'

export interface ConsumerParts extends TakerParts {
  /** Milliseconds until what failed is tried again. */
  readonly retryAfter?: number
}

export interface Consumer {
  /** Resolves when everything that was in the log at the call has taken effect. */
  caughtUp(): Promise<void>
  close(): Promise<void>
}

/**
 * Follows a log from the consumer's kept place, and from the beginning the first time. What was set aside is tried again
 * at the start, that is when its cause was mended and deployed.
 */
export function consume(log: EventLog, parts: ConsumerParts): Consumer {
  const { onError, retryAfter = 1000 } = parts
  const taker = new EventTaker(log, parts)
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let running = taker.retrySetAside().catch(onError)
  const wake = (upTo?: number) => {
    running = running.then(() => drain(upTo))
    return running
  }
  const stop = log.onAppend(() => wake())

  async function drain(upTo?: number): Promise<void> {
    try {
      while (!closed && (await taker.take(upTo))) {}
    } catch (error) {
      const cause = error instanceof NotAppliedError ? error.cause : error
      if (isPassing(cause)) return drain(upTo)
      onError(cause)
      if (error instanceof NotAppliedError && !isUnavailable(cause)) await taker.failed(error).catch(onError)
      clearTimeout(timer)
      if (!closed) timer = setTimeout(wake, retryAfter)
    }
  }

  wake()
  return {
    // What a log in memory has may end before the head. One that does not answer is told of by whoever reads it next.
    caughtUp: async () => wake(await log.head().catch(() => undefined)),
    close: async () => {
      closed = true
      clearTimeout(timer)
      stop()
      await running
    },
  }
}
