import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream'
import { type ConnectionOptions, connect, type NatsConnection } from '@nats-io/transport-node'
import { UnavailableError } from '../../unavailable-error.ts'
import { within } from '../../within.ts'

const answerMs = 2000

export interface JetStream {
  readonly js: JetStreamClient
  readonly jsm: JetStreamManager
}

/** A connection to the broker, made as soon as the broker is there and again whenever it comes back. */
export class BusConnection {
  readonly #connected: Promise<NatsConnection>
  #open: NatsConnection | undefined
  #closed = false

  constructor(
    url: string,
    /** Told of each loss and each return of the broker. */
    private readonly onStatus: (status: 'connected' | 'lost') => void,
  ) {
    this.#connected = connect(optionsOf(url)).then((connection) => this.#opened(connection))
    this.#connected.catch(() => undefined)
  }

  /** JetStream's two sides; throws UnavailableError where the broker is not there. */
  async jetstream(): Promise<JetStream> {
    const connection = this.#open ?? (await within(answerMs, this.#connected))
    if (connection.isClosed()) throw new UnavailableError()
    const options = { timeout: answerMs }
    return {
      js: jetstream(connection, options),
      jsm: await jetstreamManager(connection, { ...options, checkAPI: false }),
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#open) await this.#open.close()
    else this.#connected.then((connection) => connection.close()).catch(() => undefined)
  }

  #opened(connection: NatsConnection): NatsConnection {
    this.#open = connection
    this.onStatus('connected')
    void this.#watch(connection)
    return connection
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (this.#closed) return
      if (type === 'disconnect') this.onStatus('lost')
      if (type === 'reconnect') this.onStatus('connected')
    }
  }
}

/** User and password, or a token, may stand in the URL. */
function optionsOf(urls: string): ConnectionOptions {
  const servers = urls.split(',').map((url) => new URL(url))
  const { username, password } = servers[0]!
  const user = decodeURIComponent(username)
  const secret = password ? { user, pass: decodeURIComponent(password) } : user ? { token: user } : {}
  return {
    servers: servers.map(({ protocol, host }) => `${protocol}//${host}`),
    ...secret,
    name: 'redscape',
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    pingInterval: 2000,
    maxPingOut: 2,
    timeout: answerMs,
  }
}
