import { Databases } from '../database/databases.ts'
import { currentCommit } from '../report/commit.ts'
import { describeMachine } from '../report/machine.ts'
import { markdown } from '../report/markdown.ts'
import { matching } from './matching.ts'
import { measureQuality } from './quality.ts'

/** Prints how well and how soon needs find resources; with `quality` only how well, as a table of shares. */
async function run([only]: readonly string[]): Promise<void> {
  const server = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
  const databases = new Databases(server)
  const progress = (text: string) => void process.stderr.write(`${text}\n`)
  try {
    if (only === 'quality') return console.table(await measureQuality(databases))
    const outcome = await matching.run({
      ...{ databases, progress, effort: { rounds: 3, seconds: 1 } },
      folder: () => Promise.reject(new Error('no folder is needed')),
      demo: () => Promise.reject(new Error('no demo district is needed')),
    })
    const [machine, commit] = [await describeMachine(databases), await currentCommit()]
    const report = { command: 'matching', at: new Date().toISOString(), commit, machine, outcomes: [outcome] }
    process.stdout.write(markdown(report))
  } finally {
    await databases.dropAll()
  }
}

await run(process.argv.slice(2))
