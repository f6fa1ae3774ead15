import DataLoader from 'dataloader'
import type { Context } from './context.ts'

type Loader<Value> = DataLoader<string, Value | null>
type Batch<Value> = (context: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>

/** A batched read. */
export interface Batched<Value> {
  (context: Context, key: string): Promise<Value | null>
  /** Gives an operation a value that it would read otherwise; whoever gives it answers for that the viewer may see it. */
  prime(context: Context, key: string, value: Value): void
}

/** Reads one value for each key, all keys of a moment in one statement; a miss is null. */
export function batched<Value>(read: Batch<Value>): Batched<Value> {
  const one = (context: Context, key: string) => loaderOf(context, read).load(key)
  const prime = (context: Context, key: string, value: Value) => {
    loaderOf(context, read).prime(key, value)
  }
  return Object.assign(one, { prime })
}

/** The same where the reading has arguments: keys with equal arguments share a statement. */
export function batchedBy<Args, Value>(
  read: (context: Context, keys: readonly string[], args: Args) => Promise<ReadonlyMap<string, Value>>,
): (context: Context, key: string, args: Args) => Promise<Value | null> {
  return (context, key, args) => {
    const loaders = loadersByArguments<Value>(context, read)
    const text = JSON.stringify(args)
    const known = loaders.get(text)
    if (known) return known.load(key)
    const loader = loading<Value>((keys) => read(context, keys, args))
    loaders.set(text, loader)
    return loader.load(key)
  }
}

function loaderOf<Value>(context: Context, read: Batch<Value>): Loader<Value> {
  const known = context.loaders.get(read) as Loader<Value> | undefined
  if (known) return known
  const loader = loading<Value>((keys) => read(context, keys))
  context.loaders.set(read, loader)
  return loader
}

function loadersByArguments<Value>({ loaders }: Context, read: object): Map<string, Loader<Value>> {
  const known = loaders.get(read) as Map<string, Loader<Value>> | undefined
  if (known) return known
  const made = new Map<string, Loader<Value>>()
  loaders.set(read, made)
  return made
}

function loading<Value>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Loader<Value> {
  return new DataLoader(async (keys) => {
    const found = await read(keys)
    return keys.map((key) => found.get(key) ?? null)
  })
}

/** Rows by their key, for a batch's answer. */
export function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]))
}
