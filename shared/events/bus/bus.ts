import type { EventLog } from '../event.ts'
import type { OutboxLog } from '../outbox-log.ts'
import type { BusConfig } from './bus.settings.ts'
import { BusLog } from './bus-log.ts'
import { BusConnection } from './connection.ts'
import { EventStream } from './event-stream.ts'
import { Relay } from './relay.ts'

export interface BusOptions extends BusConfig {
  readonly onError: (error: unknown) => void
}

/** The broker is not there; writes go on, and events follow when it is back. */
export class BusLostError extends Error {
  override readonly name = 'BusLostError'

  constructor() {
    super('The connection to NATS is lost; it is tried again')
  }
}

/** NATS JetStream as the bus between processes: what a subgraph's outbox holds, for whoever follows it. */
export class Bus {
  readonly #connection: BusConnection
  readonly #logs = new Map<string, BusLog>()
  readonly #relays: Relay[] = []
  isConnected = false

  constructor(private readonly options: BusOptions) {
    this.#connection = new BusConnection(options.url, (status) => {
      this.isConnected = status === 'connected'
      if (!this.isConnected) options.onError(new BusLostError())
    })
  }

  /** The log of a subgraph, wherever it runs. */
  log(source: string): EventLog {
    const log = this.#logs.get(source) ?? new BusLog(this.#stream(source))
    this.#logs.set(source, log)
    return log
  }

  /** Hands an outbox's events on from now on. */
  relay(log: OutboxLog): Relay {
    const relay = new Relay({ log, stream: this.#stream(log.source), onError: this.options.onError })
    this.#relays.push(relay)
    return relay
  }

  async ready(): Promise<void> {
    await this.#connection.jetstream()
  }

  /** Ends what is under way; the relays before their outboxes' databases are closed. */
  async close(): Promise<void> {
    await Promise.all(this.#relays.map((relay) => relay.close()))
    for (const log of this.#logs.values()) log.close()
    await this.#connection.close()
  }

  #stream(source: string): EventStream {
    const { prefix, replicas } = this.options
    return new EventStream(this.#connection, { source, prefix, replicas })
  }
}
