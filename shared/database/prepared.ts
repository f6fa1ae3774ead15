import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { type Ask, askByCallback } from './ask-by-callback.ts'

/** From which time on a statement is prepared. */
const preparedFrom = 3

/**
 * Names for the statements that are asked again and again, under which the server keeps them parsed and planned. A name is made
 * of its text, so that it means the same text to every process: connections may be shared behind a pooler.
 */
export class StatementNames {
  readonly #asked = new Map<string, number>()
  readonly #names = new Map<string, string>()
  readonly #forgotten = new Map<string, number>()
  readonly #most: number

  /** At most `most` statements are prepared, since each keeps a plan in every connection; none where it is 0. */
  constructor(most: number) {
    this.#most = most
  }

  /** Undefined for what is asked for the first times, and when there are enough. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || this.#names.size >= this.#most) return known
    const asked = (this.#asked.get(text) ?? 0) + 1
    if (asked < preparedFrom) {
      if (this.#asked.size >= this.#most * 10) this.#asked.clear()
      this.#asked.set(text, asked)
      return undefined
    }
    this.#asked.delete(text)
    const name = `s${digestOf(text)}_${this.#forgotten.get(text) ?? 0}`
    this.#names.set(text, name)
    return name
  }

  /** Gives the statement another name from now on. */
  forget(text: string): void {
    if (this.#names.delete(text)) this.#forgotten.set(text, (this.#forgotten.get(text) ?? 0) + 1)
  }
}

/** 32 digits: PostgreSQL's names have 63 at most. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** Has a connection prepare what it is asked often. */
export function prepareOften(client: PoolClient, names: StatementNames): void {
  const ask = askByCallback(client)
  const askPrepared: Ask = (query, values) => {
    const name = typeof query === 'string' && values?.length ? names.nameOf(query) : undefined
    if (!name) return ask(query, values)
    return ask({ name, text: query, values }).catch((error: unknown) => {
      if (isOutdatedPlan(error)) names.forget(query as string)
      throw error
    })
  }
  client.query = askPrepared as PoolClient['query']
}

/**
 * Whether a migration has changed what a prepared statement answers: the same request succeeds when it is sent again. Told by
 * where the server says so, since its words depend on its language.
 */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, routine } = (error ?? {}) as { code?: unknown; routine?: unknown }
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}
