import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { LiveJob, LiveNews } from './job.ts'

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

  /** Seconds from the start of some work until so many messages have come. */
  async timeOf(messages: number, work: () => Promise<unknown>): Promise<number> {
    this.child.send({ expect: messages })
    const arrived = newsOf(this.child)
    const started = performance.now()
    await work()
    await arrived
    return (performance.now() - started) / 1000
  }

  leave(): void {
    this.child.kill()
  }
}

async function newsOf(child: ChildProcess): Promise<LiveNews> {
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`The live clients ended with ${code}.`)
  })
  const [news] = (await Promise.race([once(child, 'message'), gone])) as [LiveNews]
  return news
}
