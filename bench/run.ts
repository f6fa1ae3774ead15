import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Databases } from './database/databases.ts'
import { matching } from './matching/matching.ts'
import { readOptions } from './options.ts'
import { benchRoot } from './platform/root.ts'
import { currentCommit } from './report/commit.ts'
import { describeMachine } from './report/machine.ts'
import { markdown } from './report/markdown.ts'
import type { Report } from './report/report.ts'
import { allianceOverview } from './scenarios/alliance-overview.ts'
import { assignment } from './scenarios/assignment.ts'
import { ballot } from './scenarios/ballot.ts'
import { withBench } from './scenarios/bench.ts'
import { china } from './scenarios/china.ts'
import { fanOut } from './scenarios/fan-out.ts'
import { linkage } from './scenarios/linkage.ts'
import { obligations } from './scenarios/obligations.ts'
import { organizationTree } from './scenarios/organization-tree.ts'
import type { Outcome } from './scenarios/scenario.ts'
import { start } from './scenarios/start.ts'
import { twoGateways } from './scenarios/two-gateways.ts'

const scenarios = [
  organizationTree,
  allianceOverview,
  twoGateways,
  china,
  start,
  matching,
  assignment,
  obligations,
  fanOut,
  ballot,
  linkage,
]

/** Measures what the command line asks for, and prints it. */
async function run(args: readonly string[]): Promise<void> {
  const names = scenarios.map(({ name }) => name)
  const options = readOptions(args, names)
  const commit = await currentCommit()
  if (options.write && commit.endsWith('+')) throw new Error('--write: commit what is to be measured first.')
  const databases = new Databases(
    process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  )
  const machine = await describeMachine(databases)
  const outcomes: Outcome[] = []
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ')
  const report = (): Report => ({ command, at: new Date().toISOString(), commit, machine, outcomes })
  await withBench(databases, options, async (bench) => {
    for (const scenario of scenarios) {
      if (options.only.length > 0 && !options.only.includes(scenario.name)) continue
      outcomes.push(await scenario.run(bench))
      // After each, so that a run that is broken off leaves what it has measured.
      if (options.write) await writeFile(join(benchRoot, 'RESULTS.md'), markdown(report()))
    }
  })
  process.stdout.write(options.json ? `${JSON.stringify(report())}\n` : markdown(report()))
}

await run(process.argv.slice(2))
