import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface StartOptions {
  /** Of the compiled platform. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Within the folder; all in one process without it. */
  readonly script?: string
}

/** The platform, or one of its parts, as people start it: a process of its own. */
export class PlatformProcess {
  readonly #child: ChildProcess
  readonly #exited: Promise<number | null>
  #output = ''

  constructor({ folder, environment, script = 'gateway/start.js' }: StartOptions) {
    const path = process.env.PATH ?? ''
    this.#child = spawn(process.execPath, [join(folder, script)], {
      env: { PATH: path, PORT: '0', LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (text) => {
        this.#output += text
      })
    this.#exited = once(this.#child, 'exit').then(([code]) => code)
  }

  get pid(): number {
    return this.#child.pid!
  }

  /** What it has written, its log among it. */
  get output(): string {
    return this.#output
  }

  /** Resolves to its port when it serves; rejects if it ends before. */
  async ready(): Promise<number> {
    for (;;) {
      const port = /http:\/\/localhost:(\d+)\/graphql/.exec(this.#output)?.[1]
      if (port) return Number(port)
      const ended = await Promise.race([
        this.#exited.then(() => true),
        once(this.#child.stdout!, 'data').then(() => false),
      ])
      if (ended) throw new Error(`The platform ended at its start:\n${this.#output}`)
    }
  }

  /** At once, as by a power cut. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#exited
  }

  /** Stops running and does not know it, until it is continued. */
  pause(): void {
    this.#child.kill('SIGSTOP')
  }

  continue(): void {
    this.#child.kill('SIGCONT')
  }

  /** In order; resolves to its exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM')
    return this.#exited
  }
}
