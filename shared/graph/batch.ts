import DataLoader from 'dataloader'
import type { Context } from './context.ts'

type Batch<Value> = (context: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>

/** A batched read. */
export interface Batched<Value> {
  (context: Context, key: string): Promise<Value | null>
  /** Gives an operation a value that it would read otherwise; whoever gives it answers for that the viewer may see it. */
  prime(context: Context, key: string, value: Value): void
}

/** Reads one value for each key, all keys of a moment in one statement; a miss is null. */
export function batched<Value>(read: Batch<Value>): Batched<Value> {
  const one = (context: Context, key: string) => loaderOf(context, read, read).load(key)
  const prime = (context: Context, key: string, value: Value) => {
    loaderOf(context, read, read).prime(key, value)
  }
  return Object.assign(one, { prime })
}

/** The same where the reading has arguments: keys with equal arguments share a statement. */
export function batchedBy<Args, Value>(
  read: (context: Context, keys: readonly string[], args: Args) => Promise<ReadonlyMap<string, Value>>,
): (context: Context, key: string, args: Args) => Promise<Value | null> {
  const names = new WeakMap<Context['loaders'], Map<string, object>>()
  return (context, key, args) => {
    const known = names.get(context.loaders) ?? new Map<string, object>()
    names.set(context.loaders, known)
    const text = JSON.stringify(args)
    const identity = known.get(text) ?? {}
    known.set(text, identity)
    return loaderOf(context, identity, (context, keys) => read(context, keys, args)).load(key)
  }
}

function loaderOf<Value>(context: Context, identity: unknown, read: Batch<Value>) {
  const existing = context.loaders.get(identity) as DataLoader<string, Value | null> | undefined
  if (existing) return existing
  const loader = new DataLoader<string, Value | null>(async (keys) => {
    const found = await read(context, keys)
    return keys.map((key) => found.get(key) ?? null)
  })
  context.loaders.set(identity, loader as DataLoader<string, unknown>)
  return loader
}

/** Rows by their key, for a batch's answer. */
export function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]))
}
