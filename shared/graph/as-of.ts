import type { ExecutionResult } from 'graphql'
import { type Kysely, sql } from 'kysely'
import type { Context } from './context.ts'

/** Up to which position of which subgraph's log an answer knows of everything, by the subgraphs' names. */
export type AsOf = Readonly<Record<string, number>>

/** Of the logs that a subgraph follows: which kinds of events it takes. Others change nothing of what it answers. */
export type Takes = Readonly<Record<string, readonly string[]>>

const answeredOnce = new WeakSet<Context>()

/** Says that the answer under way must not be given again to the next who asks: asking has left a trace. */
export function answerOnce(context: Context): void {
  answeredOnce.add(context)
}

/** The answer, with `extensions.asOf` and `extensions.takes` where it may be kept. The places are read before it is, so that it is no older than they say. */
export async function withAsOf(
  context: Context,
  { name, takes }: { name: string; takes: Takes },
  execute: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const asOf = await placesOf(context.db, name, Object.keys(takes))
  const result = await execute()
  return answeredOnce.has(context) ? result : { ...result, extensions: { ...result.extensions, asOf, takes } }
}

/** The end of its own log, and how far it has taken those that it follows. */
async function placesOf(db: Kysely<unknown>, name: string, followed: readonly string[]): Promise<AsOf> {
  const { rows } = await sql<{ source: string; position: number }>`
    select source, position from ${sql.table(`${name}.consumer`)} where name = 'copy'
    union all select ${name}, coalesce(max(position), 0) from ${sql.table(`${name}.event`)}`.execute(db)
  return {
    ...Object.fromEntries(followed.map((source) => [source, 0])),
    ...Object.fromEntries(rows.map(({ source, position }) => [source, position])),
  }
}
