import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Measured, measure } from './measure.ts'
import type { Network } from './network.ts'

/** Organizations times pairs that are worked out in some milliseconds, less than a thread takes to start. */
const smallNetwork = 200_000

/** Works out the figures of a network, in a thread of its own where they take long, so that the platform answers meanwhile. */
export async function measureAside(network: Network): Promise<Measured> {
  if (network.organizations.length * network.edges.length <= smallNetwork) return measure(network)
  const file = new URL(`./measure-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const worker = new Worker(file)
  try {
    worker.postMessage(network)
    const [measured] = await once(worker, 'message')
    return measured as Measured
  } finally {
    await worker.terminate()
  }
}
