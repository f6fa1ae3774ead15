import { parentPort, workerData } from 'node:worker_threads'
import type { Model } from './model.rules.ts'
import { solve } from './solve.ts'

const solution = await solve(workerData as Model, (iterations) => parentPort?.postMessage({ iterations }))
parentPort?.postMessage({ solution })
