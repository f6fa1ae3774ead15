import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse, print, separateOperations } from 'graphql'
import { BoundedMap } from '../../shared/bounded-map.ts'
import { DomainError } from '../../shared/errors.ts'

const remembered = 10_000
/** Longer texts are executed and not kept. */
const longestText = 20_000

/** The text behind a hash is not known: send it along (Apollo's automatic persisted queries). */
export class PersistedQueryNotFoundError extends DomainError {
  readonly code = 'PERSISTED_QUERY_NOT_FOUND'

  constructor() {
    // Clients look for this text.
    super({ zh: 'PersistedQueryNotFound', en: 'PersistedQueryNotFound' })
  }
}

/** The hash is not that of the text. */
export class HashMismatchError extends DomainError {
  readonly code = 'PERSISTED_QUERY_HASH_MISMATCH'

  constructor() {
    super({ zh: 'sha256Hash 与查询文本不符。', en: 'The sha256Hash is not that of the query.' })
  }
}

/** The gateway answers only what its list holds. */
export class NotListedError extends DomainError {
  readonly code = 'OPERATION_NOT_LISTED'

  constructor() {
    super({
      zh: '此查询不在允许的清单中。',
      en: 'This operation is not on the list of those that are allowed.',
    })
  }
}

/** How a client names an operation: by its text, by its hash, or both. */
export interface NamedOperation {
  readonly query?: string | undefined
  /** SHA-256 in hexadecimal. */
  readonly hash?: string | undefined
}

/** Finds the text of an operation; throws one of the errors above. */
export interface PersistedOperations {
  textOf(named: NamedOperation): string | undefined
}

/** Automatic persisted queries: a text that came once with its hash is known by the hash from then on. */
export class AutomaticPersistence implements PersistedOperations {
  readonly #texts = new BoundedMap<string, string>(remembered)

  textOf({ query, hash }: NamedOperation): string | undefined {
    if (hash === undefined) return query
    if (query === undefined) {
      const known = this.#texts.get(hash)
      if (known === undefined) throw new PersistedQueryNotFoundError()
      return known
    }
    if (hashOf(query) !== hash) throw new HashMismatchError()
    if (query.length <= longestText) this.#texts.set(hash, query)
    return query
  }
}

/** A list of the only operations that are answered, by their hashes; a text counts by what it says, not by its layout. */
export class Safelist implements PersistedOperations {
  readonly #texts = new Map<string, string>()
  readonly #normal = new BoundedMap<string, string>(remembered)

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      this.#texts.set(hashOf(text), text)
      this.#texts.set(hashOf(normalForm(text)), text)
    }
  }

  textOf({ query, hash }: NamedOperation): string | undefined {
    if (query === undefined && hash === undefined) return undefined
    const listed = this.#texts.get(hash ?? '') ?? (query === undefined ? undefined : this.#listed(query))
    if (listed === undefined) throw new NotListedError()
    return listed
  }

  #listed(query: string): string | undefined {
    const known = this.#normal.get(query)
    if (known !== undefined) return known
    const listed = this.#texts.get(hashOf(query)) ?? this.#texts.get(hashOf(normalForm(query)))
    if (listed !== undefined) this.#normal.set(query, listed)
    return listed
  }
}

/**
 * Reads a safelist: JSON of texts by their ids (as code generators write it), or GraphQL documents, of which each operation
 * is one with the fragments of the file. Throws where it is neither.
 */
export async function readSafelist(file: string): Promise<Safelist> {
  const text = await readFile(file, 'utf8')
  if (text.trimStart().startsWith('{') && isJson(text))
    return new Safelist(Object.values(JSON.parse(text) as Record<string, string>))
  return new Safelist([text, ...Object.values(separateOperations(parse(text))).map(print)])
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function normalForm(text: string): string {
  try {
    return print(parse(text, { noLocation: true }))
  } catch {
    return text
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
