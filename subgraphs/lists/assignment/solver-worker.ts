import { parentPort } from 'node:worker_threads'
import type { Model } from './model.rules.ts'
import { loadSolver, solve } from './solve.ts'

parentPort?.once('message', async (model: Model) => {
  const solution = await solve(model, (iterations) => parentPort?.postMessage({ iterations }))
  parentPort?.postMessage({ solution })
})
await loadSolver()
parentPort?.postMessage({ ready: true })
