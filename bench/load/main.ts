import { LoadClient } from './client.ts'
import type { LoadJob } from './job.ts'

/** A process of its own, so that it takes no time of the one that starts peers: the job comes in and the result goes out as messages. */
process.once('message', async (job: LoadJob) => {
  const result = await new LoadClient(job).run()
  process.send?.(result, () => process.disconnect?.())
})
