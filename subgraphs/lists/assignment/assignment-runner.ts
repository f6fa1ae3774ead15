import type { Kysely } from 'kysely'
import type { OutboxLog } from '../../../shared/events/outbox-log.ts'
import { newId } from '../../../shared/ids.ts'
import type { Clock } from '../../../shared/time.ts'
import { claimNext, finish, isWornOut, type Job, letGo, type Outcome, stillRuns } from './assignment.store.ts'
import { AssignmentStatus } from './assignment-status.ts'
import { isRinging } from './bell.ts'
import { workOut } from './work-out.ts'

const beatMs = 3000

export interface RunnerParts {
  readonly events: OutboxLog
  readonly rows: Kysely<unknown>
  readonly now: Clock
  onError(error: unknown): void
}

export interface AssignmentRunner {
  /** Resolves when nothing is left to work out here. */
  caughtUp(): Promise<void>
  close(): Promise<void>
}

/**
 * Works out assignments in the background, one at a time: what is asked for, and what a runner that ended has left. It
 * shows every few seconds that it lives; what was called off meanwhile, it drops.
 */
export function startAssignmentRunner({ events, rows, now, onError }: RunnerParts): AssignmentRunner {
  const runner = newId('runner')
  const closing = new AbortController()
  let running = Promise.resolve()
  let beat: () => Promise<void> = async () => {}

  const wake = () => {
    void beat().catch(onError)
    running = running.then(drain).catch(onError)
    return running
  }

  async function drain(): Promise<void> {
    while (!closing.signal.aborted) {
      const job = await claimNext(rows, runner)
      if (!job) return
      await run(job)
      events.publishSoon()
    }
  }

  async function run(job: Job): Promise<void> {
    const outcome = isWornOut(job) ? { status: AssignmentStatus.INTERRUPTED } : await tryOut(job)
    if (outcome) await finish(rows, job, outcome, now())
    else if (closing.signal.aborted) await letGo(rows, job, runner)
  }

  /** What came of it, or nothing where it was called off or the platform ends. */
  async function tryOut(job: Job): Promise<Outcome | undefined> {
    const dropped = new AbortController()
    let iterations = 0
    beat = async () => {
      if (!(await stillRuns(rows, job, runner, iterations))) dropped.abort(new Error('called off'))
    }
    const timer = setInterval(() => void beat().catch(onError), beatMs)
    const signal = AbortSignal.any([dropped.signal, closing.signal])
    try {
      const onIteration = (steps: number) => {
        iterations = steps
      }
      return await workOut(rows, job, now, onIteration, signal)
    } catch (error) {
      if (signal.aborted) return undefined
      onError(error)
      return {
        status: AssignmentStatus.FAILED,
        failure: error instanceof Error ? error.message : String(error),
      }
    } finally {
      clearInterval(timer)
      beat = async () => {}
    }
  }

  const stop = events.onAppend(() => {
    if (isRinging()) void wake()
  })
  const timer = setInterval(wake, 2 * beatMs)
  timer.unref()
  void wake()
  return {
    caughtUp: wake,
    async close() {
      closing.abort(new Error('closing'))
      clearInterval(timer)
      stop()
      await running
    },
  }
}
