import type { EventTail } from './event-tail.ts'
import type { LiveQuery } from './live-query.ts'
import type { Subscriber } from './subscriber.ts'
import type { Watch } from './watch.ts'

/** A watch as long as somebody is there: it listens from the first subscriber to the last. */
export class SharedWatch {
  readonly #deaf: () => void

  constructor(
    readonly watch: Watch,
    readonly query: LiveQuery,
    tail: EventTail,
    private readonly onEmpty: () => void,
  ) {
    this.#deaf = tail.listen((event) => watch.offer(event))
  }

  /** Answers the function by which the subscriber leaves; calling it again does nothing. */
  add(subscriber: Subscriber): () => void {
    const { subscribers } = this.watch
    subscribers.add(subscriber)
    return () => {
      subscriber.outlet.close()
      if (subscribers.delete(subscriber) && subscribers.size === 0) this.#end()
    }
  }

  #end(): void {
    this.onEmpty()
    this.#deaf()
    this.query.stop()
  }
}
