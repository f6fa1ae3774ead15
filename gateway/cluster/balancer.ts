import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** One port for several processes, as a Kubernetes service is: each connection goes to the next one that takes it. */
export class Balancer {
  readonly #sockets = new Set<Socket>()
  #next = 0

  private constructor(
    private readonly server: Server,
    private readonly ports: () => readonly number[],
  ) {
    server.on('connection', (socket) => this.#pass(socket, this.ports().length))
  }

  /** `ports` is asked at each connection. */
  static async open(ports: () => readonly number[], port = 0): Promise<Balancer> {
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    return new Balancer(server, ports)
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    this.server.close()
    for (const socket of this.#sockets) socket.destroy()
    await once(this.server, 'close')
  }

  #pass(socket: Socket, tries: number): void {
    const ports = this.ports()
    const port = ports[this.#next++ % Math.max(1, ports.length)]
    if (port === undefined || tries === 0) {
      socket.resetAndDestroy()
      return
    }
    const onward = connect(port, '127.0.0.1')
    const elsewhere = () => this.#pass(socket, tries - 1)
    onward.once('error', elsewhere)
    onward.once('connect', () => {
      onward.off('error', elsewhere)
      this.#join(socket, onward)
      this.#join(onward, socket)
    })
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from)
    from.setNoDelay(true)
    from.pipe(to)
    from.on('error', () => to.destroy())
    from.on('close', () => {
      this.#sockets.delete(from)
      to.destroy()
    })
  }
}
