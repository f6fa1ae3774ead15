/** A table whose rows are spread over the nodes by the value of a column. */
export interface SpreadTable {
  readonly by: string
  /** Why by this one. */
  readonly since: string
  /** What has to be done before, in the same transaction. */
  readonly before: readonly string[]
}

/**
 * Where the tables of a schema are in a database of several nodes (Citus): each stands in exactly one of the three. A statement that names a
 * spread table or a view of it keeps to `distributed-statement.rules.ts`.
 */
export interface Distribution {
  readonly distributed: Readonly<Record<string, SpreadTable>>
  /** The views that show spread tables, from the first to the last column the same in each of their parts. */
  readonly views: readonly string[]
  /** Copied to every node: what spread tables are joined with. */
  readonly reference: readonly string[]
  /** Left on the coordinator as they are, by the reason. */
  readonly local: Readonly<Record<string, readonly string[]>>
}

/** Those of every subgraph: events have one order, and locks are held in one place. */
export const eventTables = ['event', 'consumer', 'set_aside', 'idempotency', 'migration']
