import type { ServerResponse } from 'node:http'
import { ForbiddenError } from '../../shared/errors.ts'
import type { GatewayCaller } from '../caller.ts'
import { onExpiry } from '../live/expiry.ts'
import type { LiveStream } from '../live/live-stream.ts'
import type { EventStream } from './event-stream.ts'

interface RunningStream {
  readonly id: string
  readonly stream: EventStream
  readonly live: LiveStream
  readonly caller: GatewayCaller
  /** Called when the token is no longer good. */
  readonly expired: () => void
}

/** The streams of server-sent events that run, by their ids. */
export class EventStreams {
  readonly #running = new Map<string, RunningStream & { cancel: () => void }>()

  get size(): number {
    return this.#running.size
  }

  /** Keeps a stream until its response is closed or its token is no longer good. */
  add(running: RunningStream, response: ServerResponse): void {
    const entry = { ...running, cancel: onExpiry(running.caller.viewer, running.expired) }
    const stop = () => {
      this.#running.delete(running.id)
      entry.cancel()
      running.live.stop()
    }
    this.#running.set(running.id, entry)
    if (response.closed) stop()
    else response.once('close', stop)
  }

  /** Whether there is such a stream here; throws ForbiddenError where it is another person's. */
  async renew(id: string, caller: GatewayCaller): Promise<boolean> {
    const entry = this.#running.get(id)
    if (!entry) return false
    if (caller.viewer?.subject !== entry.caller.viewer?.subject) throw new ForbiddenError()
    entry.cancel()
    entry.cancel = onExpiry(caller.viewer, entry.expired)
    await entry.live.renew({ ...caller, locale: entry.caller.locale })
    return true
  }

  /** Ends the connections so that their clients connect again. */
  interrupt(): void {
    for (const { stream } of this.#running.values()) stream.interrupt()
  }
}
