import type { GraphQLFormattedError } from 'graphql'
import type { Payload } from './payload.ts'

/** One client's end of a stream, as its protocol provides it. */
export interface Outlet {
  /** Sends messages in one go; calls `done` for each that has left the process. */
  send(payloads: readonly Payload[], done: () => void): void
  /** Ends the stream; with errors if it ended by them. */
  end(errors?: readonly GraphQLFormattedError[]): void
  /** Drops a client that does not read. */
  drop(): void
}

/** How many messages may wait for a client. */
const capacity = 256

/** An outlet that never holds more than its share: a client that falls behind is dropped, and nobody waits for it. */
export class BoundedOutlet {
  #outlet: Outlet | undefined
  #waiting = 0
  #closed = false
  #room: (() => void) | undefined

  /** `makeOutlet` is called once, when it is certain that there will be a stream. */
  constructor(private readonly makeOutlet: () => Outlet) {}

  open(): void {
    if (!this.#closed) this.#outlet ??= this.makeOutlet()
  }

  get closed(): boolean {
    return this.#closed
  }

  send(payloads: readonly Payload[]): void {
    if (this.#closed) return
    if (this.#waiting + payloads.length <= capacity) {
      this.#waiting += payloads.length
      this.#outlet?.send(payloads, this.#sent)
    } else {
      this.drop()
    }
  }

  /** Resolves when a message can be sent without dropping the client, or when it is gone. */
  async room(): Promise<void> {
    while (this.#waiting >= capacity / 2 && !this.#closed) {
      await new Promise<void>((resolve) => {
        this.#room = resolve
      })
    }
  }

  end(errors?: readonly GraphQLFormattedError[]): void {
    if (this.#closed) return
    this.close()
    this.#outlet?.end(errors)
  }

  drop(): void {
    if (this.#closed) return
    this.close()
    this.#outlet?.drop()
  }

  /** The client is gone. */
  close(): void {
    this.#closed = true
    this.#room?.()
  }

  readonly #sent = (): void => {
    this.#waiting--
    this.#room?.()
  }
}
