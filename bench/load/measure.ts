import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median } from '../measure/median.ts'
import type { LoadJob, LoadResult } from './job.ts'

/** What one round of load says. */
export interface LoadFigure {
  readonly answersPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  /** Milliseconds of processor time an answer, of the process where one is counted. */
  readonly processorMs?: number
}

const client = fileURLToPath(new URL('main.js', import.meta.url))

/** Runs a job in a process of its own; throws where one answer was not the right one. */
export async function measureLoad(job: LoadJob): Promise<LoadFigure> {
  const child = fork(client, { serialization: 'advanced' })
  child.send(job)
  const [result] = (await Promise.race([once(child, 'message'), gone(child)])) as [LoadResult]
  if (result.failures > 0) throw new Error(`${result.failures} wrong answers from ${job.url}`)
  const { latencies, seconds } = result
  return { answersPerSecond: latencies.length / seconds, p50: median(latencies) }
}

async function gone(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`The load client ended with ${code}.`)
}
