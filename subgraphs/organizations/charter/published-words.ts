import type { Kysely } from 'kysely'
import { BoundedMap } from '../../../shared/bounded-map.ts'
import type { Article, Rule } from './charter.entity.ts'

/** How many charters are kept: some megabytes. */
const keptCharters = 256
const keptArticles = 50 * keptCharters

/** A row with whether its charter is in force from a day on: nobody changes such a one, and everybody may see it. */
export type MaybePublished<Row> = Row & { readonly published: boolean }

/** The words of charters that are published, which a process reads once. */
export class PublishedWords {
  readonly articles = new BoundedMap<string, readonly MaybePublished<Article>[]>(keptCharters)
  readonly rules = new BoundedMap<string, readonly MaybePublished<Rule>[]>(keptCharters)
  readonly article = new BoundedMap<string, MaybePublished<Article>>(keptArticles)
}

const ofDatabases = new WeakMap<Kysely<unknown>, PublishedWords>()

export function publishedWords(db: Kysely<unknown>): PublishedWords {
  const known = ofDatabases.get(db) ?? new PublishedWords()
  ofDatabases.set(db, known)
  return known
}

/** What is kept for some keys, and of the others what is read now; that is kept where it is published. */
export async function throughKept<Value>(
  kept: BoundedMap<string, Value>,
  keys: readonly string[],
  isPublished: (value: Value) => boolean,
  read: (missing: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  const found = new Map<string, Value>()
  for (const key of keys) {
    const value = kept.get(key)
    if (value !== undefined) found.set(key, value)
  }
  const missing = keys.filter((key) => !found.has(key))
  if (missing.length === 0) return found
  for (const [key, value] of await read(missing)) {
    found.set(key, value)
    if (isPublished(value)) kept.set(key, value)
  }
  return found
}
