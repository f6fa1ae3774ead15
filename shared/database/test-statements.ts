import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from './database.ts'

const underWay = new AsyncLocalStorage<string[]>()

/** The SQL statements that `work` sends to a database, and none of what goes on beside it. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = []
  database.onStatement = (text) => void underWay.getStore()?.push(text)
  try {
    await underWay.run(texts, work)
  } finally {
    database.onStatement = undefined
  }
  return texts
}
