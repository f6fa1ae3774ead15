import type { LiveCursor } from '../../shared/events/cursor.ts'
import type { GatewayCaller } from '../caller.ts'
import type { LiveStream } from './live-stream.ts'
import type { BoundedOutlet } from './outlet.ts'
import type { SharedWatch } from './shared-watch.ts'
import type { Subscriber } from './subscriber.ts'
import { viewKey } from './view-key.ts'

/** Where a stream takes its messages from. */
export interface StreamPlace {
  readonly source: string
  readonly shared: SharedWatch
  readonly subscriber: Subscriber
  /** Resolves when the client has what it had missed. */
  readonly caughtUp: Promise<void>
  readonly leave: () => void
}

type Start = (caller: GatewayCaller, after: LiveCursor) => Promise<StreamPlace>

/** One client's stream, in the watch of those who ask and may see the same. */
export class JoinedStream implements LiveStream {
  #moving = Promise.resolve()

  constructor(
    private place: StreamPlace,
    private readonly outlet: BoundedOutlet,
    private caller: GatewayCaller,
    private readonly start: Start,
  ) {}

  stop(): void {
    this.outlet.close()
    this.place.leave()
  }

  renew(caller: GatewayCaller): Promise<void> {
    this.#moving = this.#moving.then(() => this.#renew(caller))
    return this.#moving
  }

  /** One who may now see something else moves to another watch, where it goes on after the last event that it was given. */
  async #renew(caller: GatewayCaller): Promise<void> {
    if (viewKey(caller) === viewKey(this.caller)) {
      this.place.shared.query.askFor(caller)
    } else {
      await this.place.caughtUp
      this.place.leave()
      const { source, subscriber } = this.place
      if (this.outlet.closed) return
      this.place = await this.start(caller, { source, position: subscriber.position })
      if (this.outlet.closed) this.place.leave()
    }
    this.caller = caller
  }
}
