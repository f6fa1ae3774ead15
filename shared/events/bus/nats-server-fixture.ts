import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A NATS server of a test's own, which it may stop, start again and suspend. */
export class NatsServerFixture {
  #child: ChildProcess | undefined

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  static async start(): Promise<NatsServerFixture> {
    const server = new NatsServerFixture(await freePort(), await mkdtemp(join(tmpdir(), 'redscape-nats-')))
    await server.start()
    return server
  }

  get url(): string {
    return `nats://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.#child!.pid!
  }

  async start(): Promise<void> {
    const options = ['-a', '127.0.0.1', '-p', String(this.port), '-js', '-sd', this.folder]
    this.#child = spawn('nats-server', options, { stdio: 'ignore' })
    while (!(await answers(this.port))) await wait(20)
  }

  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const gone = once(this.#child!, 'exit')
    this.#child!.kill(signal)
    await gone
  }

  async close(): Promise<void> {
    if (this.#child!.exitCode === null && this.#child!.signalCode === null) await this.stop()
    await rm(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
