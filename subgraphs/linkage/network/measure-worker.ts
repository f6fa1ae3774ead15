import { parentPort } from 'node:worker_threads'
import { measure } from './measure.ts'
import type { Network } from './network.ts'

parentPort?.once('message', (network: Network) => parentPort?.postMessage(measure(network)))
