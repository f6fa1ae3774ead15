import type { WebSocket } from 'ws'

const interval = 12_000
/** In so many turns all are pinged once: all at once would hold up everything else for as long as a message to each of them. */
const turns = 48

/** Pings the peers, each once in an interval, and ends the connections of those that do not answer until their next ping. */
export class Heartbeat {
  readonly #silent = new Set<WebSocket>()
  readonly #turns = Array.from({ length: turns }, () => new Set<WebSocket>())
  readonly #timer = setInterval(() => this.#beat(), interval / turns)
  #turn = 0
  #watched = 0

  watch(socket: WebSocket): void {
    const turn = this.#turns[this.#watched++ % turns]!
    turn.add(socket)
    socket.on('pong', () => this.#silent.delete(socket))
    socket.once('close', () => {
      this.#silent.delete(socket)
      turn.delete(socket)
    })
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #beat(): void {
    for (const socket of this.#turns[this.#turn++ % turns]!) {
      if (this.#silent.has(socket)) socket.terminate()
      else if (socket.readyState === socket.OPEN) {
        this.#silent.add(socket)
        socket.ping()
      }
    }
  }
}
