import type { GraphQLFormattedError } from 'graphql'
import { encodeCursor } from '../../shared/events/cursor.ts'
import type { EventTail } from './event-tail.ts'
import type { LiveQuery } from './live-query.ts'
import type { Subscriber } from './subscriber.ts'
import type { Watch } from './watch.ts'

export interface SharedWatchParts {
  readonly watch: Watch
  readonly query: LiveQuery
  readonly tail: EventTail
  /** Called when the last subscriber has gone. */
  readonly onEmpty: () => void
}

/** A watch as long as somebody is there: it listens from the first subscriber to the last. */
export class SharedWatch {
  readonly watch: Watch
  readonly query: LiveQuery
  readonly #deaf: () => void

  constructor(private readonly parts: SharedWatchParts) {
    this.watch = parts.watch
    this.query = parts.query
    this.#deaf = parts.tail.listen((event) => this.watch.offer(event))
  }

  /** Answers the function by which the subscriber leaves; calling it again does nothing. */
  add(subscriber: Subscriber): () => void {
    const { subscribers } = this.watch
    subscribers.add(subscriber)
    return () => {
      if (subscribers.delete(subscriber) && subscribers.size === 0) this.#end()
    }
  }

  /** Looks whether its viewer may still see it at all, and ends it for everybody where not. */
  async check(): Promise<void> {
    const { tail, query } = this.parts
    const cursor = encodeCursor({ source: tail.log.source, position: tail.position, afterId: '' })
    const { failure } = await query.ask(cursor)
    if (failure) this.end(failure)
  }

  /** Ends the streams of all who watch. */
  end(errors: readonly GraphQLFormattedError[]): void {
    for (const { outlet } of this.watch.subscribers) outlet.end(errors)
  }

  #end(): void {
    this.parts.onEmpty()
    this.#deaf()
    this.query.stop()
  }
}
