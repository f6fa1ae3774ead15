import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Databases } from '../database/databases.ts'
import { startPlatform } from '../platform/platform.ts'
import type { Bench, Effort } from './scenario.ts'

/** Runs work on a bench of its own and leaves nothing behind: no database, no folder. */
export async function withBench<Result>(
  databases: Databases,
  effort: Effort,
  work: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  const home = await mkdtemp(join(tmpdir(), 'redscape-bench-'))
  const progress = (text: string) => void process.stderr.write(`${text}\n`)
  const folder = async (name: string) => join(home, name)
  let demo: ReturnType<Bench['demo']> | undefined
  const makeDemo = async () => {
    progress('making the demo district on the server')
    const options = { databaseUrl: await databases.create(), dataFolder: await folder('demo') }
    await (await startPlatform(options)).stop()
    return options
  }
  try {
    const bench = { databases, effort, progress, folder, demo: () => (demo ??= makeDemo()) }
    return await Promise.race([work(bench), interruption()])
  } finally {
    await databases.dropAll()
    await rm(home, { recursive: true, force: true })
  }
}

/** Rejects when the one who started it wants it to end, so that what was made is removed. */
function interruption(): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error(signal)))
  return promise
}
