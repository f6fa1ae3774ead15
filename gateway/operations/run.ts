import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { readPlatformConfig } from '../config/config.ts'
import { backUp } from './backup.ts'
import { distributeAll, distributionsLeft } from './distribute.ts'
import { migrateAll, pendingMigrations } from './migrate.ts'
import { restore } from './restore.ts'
import { withDatabases } from './with-databases.ts'

const usage = `npm run backup -- FILE
npm run restore -- FILE [--overwrite]
npm run migrate [-- --check]
npm run migrate -- --distribute [--check]
`

/** Backup, restore and migrations, on the databases that the environment names. */
async function run(command: string | undefined, args: readonly string[]): Promise<number> {
  const options = {
    overwrite: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    distribute: { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file] = positionals
  const config = readPlatformConfig(process.env)
  return withDatabases(config, async (databases) => {
    if (command === 'backup' && file) await backUp(databases, file)
    else if (command === 'restore' && file) await restore(databases, file, values)
    else if (command === 'migrate' && values.distribute && values.check)
      return show(await distributionsLeft(databases))
    else if (command === 'migrate' && values.distribute) show(await distributeAll(databases))
    else if (command === 'migrate' && values.check) return check(await pendingMigrations(databases))
    else if (command === 'migrate') await migrateAll(databases)
    else return wrong()
    process.stdout.write('完成 / done\n')
    return 0
  })
}

/** Says what is left to do; 1 where the version before could not run beside it. */
function check(pending: Awaited<ReturnType<typeof pendingMigrations>>): number {
  for (const { subgraph, steps, breaches } of pending) {
    process.stdout.write(`${subgraph}: ${steps.join(', ')}\n`)
    for (const { statement, why } of breaches)
      process.stdout.write(`  ${oneLine(statement).slice(0, 120)}\n    ${why}\n`)
  }
  return pending.some(({ breaches }) => breaches.length > 0) ? 1 : 0
}

/** Says which tables are spread over the nodes of a database, and how. */
function show(steps: Awaited<ReturnType<typeof distributeAll>>): number {
  for (const { table, statements } of steps)
    process.stdout.write(`${table}\n${statements.map((statement) => `  ${oneLine(statement)}\n`).join('')}`)
  return 0
}

function oneLine(statement: string): string {
  return statement.trim().replace(/\s+/g, ' ')
}

function wrong(): number {
  process.stderr.write(usage)
  return 2
}

try {
  process.exitCode = await run(process.argv[2], process.argv.slice(3))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
