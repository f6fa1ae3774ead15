import type { WebSocket } from 'ws'

const interval = 12_000

/** Pings the peers and ends the connections of those that do not answer until the next ping. */
export class Heartbeat {
  readonly #silent = new Set<WebSocket>()
  readonly #timer: NodeJS.Timeout

  constructor(private readonly sockets: ReadonlySet<WebSocket>) {
    this.#timer = setInterval(() => this.#beat(), interval)
  }

  watch(socket: WebSocket): void {
    socket.on('pong', () => this.#silent.delete(socket))
    socket.once('close', () => this.#silent.delete(socket))
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #beat(): void {
    for (const socket of this.sockets) {
      if (this.#silent.has(socket)) socket.terminate()
      else if (socket.readyState === socket.OPEN) {
        this.#silent.add(socket)
        socket.ping()
      }
    }
  }
}
