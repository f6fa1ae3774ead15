import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { LiveArrival, LiveExpectation, LiveJob, LiveNews } from './job.ts'

const script = fileURLToPath(new URL('clients.js', import.meta.url))

/** Many live clients in a process of their own. */
export class Crowd {
  private constructor(
    private readonly child: ChildProcess,
    /** A whole message, as the first client got it. */
    readonly sample: string,
  ) {}

  /** Resolves when every client has the present state. */
  static async gather(job: LiveJob): Promise<Crowd> {
    const child = fork(script)
    child.send(job)
    const news = await newsOf(child)
    if (!('ready' in news)) throw new Error('The clients count before they are told to')
    return new Crowd(child, news.sample)
  }

  /** How long after the start of some work so many messages have come. */
  async arrivalOf(messages: number, work: () => Promise<unknown>): Promise<LiveArrival> {
    const arrived = newsOf(this.child)
    this.child.send({ expect: messages, since: Date.now() } satisfies LiveExpectation)
    await work()
    const news = await arrived
    if ('ready' in news) throw new Error('The clients have come twice')
    return news
  }

  leave(): void {
    this.child.kill()
  }
}

async function newsOf(child: ChildProcess): Promise<LiveNews> {
  const over = new AbortController()
  const { signal } = over
  try {
    const message = once(child, 'message', { signal })
    const exit = once(child, 'exit', { signal })
    const first = await Promise.race([message, exit.then(([code]) => ended(code))])
    return first[0] as LiveNews
  } finally {
    over.abort()
  }
}

function ended(code: unknown): never {
  throw new Error(`The live clients ended with ${code}.`)
}
