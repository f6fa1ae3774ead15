import type { Database } from './database.ts'
import { distribute } from './distribute.ts'
import { refusalOf } from './distributed-statement.rules.ts'
import type { Distribution } from './distribution.ts'
import { dropTestCitus, makeTestCitus } from './test-citus.ts'

/** The tables of a test's subgraph, spread as they are among several nodes. */
export interface TestDistributed {
  /** What was sent since then that several nodes would not answer. */
  readonly refused: readonly string[]
  /** How many statements named a spread table. */
  named(): number
  drop(): Promise<void>
}

export async function distributed(database: Database, distribution: Distribution): Promise<TestDistributed> {
  const { name, rows } = database
  await makeTestCitus(rows)
  await distribute(rows, name, distribution)
  const inSchema = (table: string) => `${name}.${table}`
  const spread = [...Object.keys(distribution.distributed), ...distribution.views].map(inSchema)
  const placed = { spread, reference: distribution.reference.map(inSchema) }
  const refused: string[] = []
  let named = 0
  database.onStatement = (text) => {
    if (spread.some((table) => text.includes(table))) named++
    const refusal = refusalOf(text, placed)
    if (refusal) refused.push(`${refusal}: ${text.trim()}`)
  }
  return {
    refused,
    named: () => named,
    async drop() {
      database.onStatement = undefined
      await dropTestCitus(rows)
    },
  }
}
