import { Worker } from 'node:worker_threads'
import type { Model, Solution } from './model.rules.ts'
import type { OnIteration } from './solve.ts'

/** Memory of the worker's own heap in MB; the solver's is outside it and grows with the model. */
const heapMb = 512

type Message = { readonly ready: true } | { readonly iterations: number } | { readonly solution: Solution }

/** A thread of its own with the solver in it, so that the platform answers meanwhile. */
export interface SolverThread {
  /** Resolves when the solver is loaded; it may be asked before. */
  readonly ready: Promise<void>
  /** An abort ends the thread at once. */
  solve(model: Model, onIteration: OnIteration, signal: AbortSignal): Promise<Solution>
  close(): Promise<unknown>
}

/** Starts a thread for one model; the solver loads while the model is prepared. */
export function startSolver(): SolverThread {
  const file = new URL(`./solver-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  const { promise, resolve, reject } = Promise.withResolvers<Solution>()
  promise.catch(() => {})
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The solver ended without an answer')))
  const ready = new Promise<void>((loaded) => {
    worker.once('message', () => loaded())
  })
  return {
    ready,
    async solve(model, onIteration, signal) {
      signal.throwIfAborted()
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.on('message', (message: Message) => {
        if ('solution' in message) resolve(message.solution)
        if ('iterations' in message) onIteration(message.iterations)
      })
      worker.postMessage(model)
      return promise
    },
    close: () => worker.terminate(),
  }
}
