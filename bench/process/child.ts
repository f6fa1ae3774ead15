import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'

export type Environment = Readonly<Record<string, string>>

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A Node process that the benchmark started, and that ends with it. */
export class Child {
  readonly #process: ChildProcess
  #said = ''

  /** Starts a script with arguments; it sees only the given variables and those that processes need. */
  constructor(
    readonly script: string,
    args: readonly string[],
    environment: Environment,
  ) {
    this.#process = spawn(process.execPath, [script, ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(this.#process)
    this.#process.once('exit', () => running.delete(this.#process))
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#said = (this.#said + text).slice(-4000)
      })
    }
  }

  get pid(): number {
    return this.#process.pid!
  }

  /** Throws with what the process said last where it has ended. */
  checkAlive(): void {
    if (this.#hasEnded()) throw new Error(`${this.script} ended:\n${this.#said}`)
  }

  /** The first line on standard output from now on; throws where the process ends without one. */
  async firstLine(): Promise<string> {
    const lines = createInterface(this.#process.stdout!)
    const [line] = (await Promise.race([once(lines, 'line'), once(lines, 'close')])) as [string?]
    if (line === undefined) throw new Error(`${this.script} ended without a line:\n${this.#said}`)
    return line
  }

  /** Its resident memory in bytes, as the kernel counts it. */
  async residentBytes(): Promise<number> {
    const status = await readFile(`/proc/${this.pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) * 1024
  }

  /** The processor time that it has taken so far, in milliseconds, as the kernel counts it: in hundredths of a second. */
  async processorMs(): Promise<number> {
    const stat = await readFile(`/proc/${this.pid}/stat`, 'utf8')
    // Fields 14 and 15 of proc(5), counted behind the name, which may hold anything.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
    return (Number(user) + Number(system)) * 10
  }

  /** Asks it to end, and makes it end if it does not within ten seconds. */
  async stop(): Promise<void> {
    if (this.#hasEnded()) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(timer)
  }

  #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }
}
