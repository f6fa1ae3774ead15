import { Agent, type ClientRequest, request } from 'node:http'
import type { LoadJob, LoadResult } from './job.ts'

/**
 * Sends a job's requests over its connections until its time is over; each connection sends the next one when it has the
 * answer. An answer of another length than was told is a failure, and so is any status but 200.
 */
export class LoadClient {
  readonly #job: LoadJob
  readonly #agent: Agent
  readonly #latencies: number[] = []
  #next: number
  #failures = 0

  constructor(job: LoadJob) {
    this.#job = job
    this.#agent = new Agent({ keepAlive: true, maxSockets: job.connections })
    this.#next = job.skip
  }

  async run(): Promise<LoadResult> {
    const started = performance.now()
    const until = started + this.#job.seconds * 1000
    await Promise.all(Array.from({ length: this.#job.connections }, () => this.#connection(until)))
    this.#agent.destroy()
    const seconds = (performance.now() - started) / 1000
    return { seconds, latencies: this.#latencies, failures: this.#failures }
  }

  async #connection(until: number): Promise<void> {
    while (performance.now() < until) {
      const { body, answerLength } = this.#job.requests[this.#next++ % this.#job.requests.length]!
      const sent = performance.now()
      const { status, length } = await this.#send(body)
      this.#latencies.push(performance.now() - sent)
      if (status !== 200 || length !== answerLength) this.#failures++
    }
  }

  #send(body: string): Promise<{ status: number; length: number }> {
    const { url, headers } = this.#job
    return new Promise((resolve, reject) => {
      const sent: ClientRequest = request(url, { method: 'POST', agent: this.#agent, headers })
      sent.once('error', reject)
      sent.once('response', (response) => {
        let length = 0
        response.on('data', (part: Buffer) => {
          length += part.length
        })
        response.once('error', reject)
        response.once('end', () => resolve({ status: response.statusCode!, length }))
      })
      sent.end(body)
    })
  }
}
