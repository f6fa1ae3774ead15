import { Worker } from 'node:worker_threads'
import type { Model, Solution } from './model.rules.ts'
import type { OnIteration } from './solve.ts'

/** Memory of the worker's own heap in MB; the solver's is outside it and grows with the model. */
const heapMb = 512

/** Solves in a thread of its own, so that the platform answers meanwhile. An abort ends the thread at once. */
export function solveAside(model: Model, onIteration: OnIteration, signal: AbortSignal): Promise<Solution> {
  const { promise, resolve, reject } = Promise.withResolvers<Solution>()
  const file = new URL(`./solver-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const worker = new Worker(file, { workerData: model, resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  worker.on('message', (message: { iterations: number } | { solution: Solution }) => {
    if ('solution' in message) resolve(message.solution)
    else onIteration(message.iterations)
  })
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The solver ended without an answer')))
  return promise.finally(() => {
    signal.removeEventListener('abort', abort)
    return worker.terminate()
  })
}
