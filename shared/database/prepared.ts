import type { PoolClient } from 'pg'

/** From which time on a statement is prepared, and how many are: each keeps a plan in every connection. */
const preparedFrom = 3
const mostPrepared = 400

/** Names for the statements that are asked again and again, under which the server keeps them parsed and planned. */
export class StatementNames {
  readonly #asked = new Map<string, number>()
  readonly #names = new Map<string, string>()
  #given = 0

  /** Undefined for what is asked for the first times, and when there are enough. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || this.#names.size >= mostPrepared) return known
    const asked = (this.#asked.get(text) ?? 0) + 1
    if (asked < preparedFrom) {
      if (this.#asked.size >= mostPrepared * 10) this.#asked.clear()
      this.#asked.set(text, asked)
      return undefined
    }
    this.#asked.delete(text)
    const name = `s${++this.#given}`
    this.#names.set(text, name)
    return name
  }

  /** Gives the statement another name from now on. */
  forget(text: string): void {
    this.#names.delete(text)
  }
}

type Ask = (query: unknown, values?: readonly unknown[]) => Promise<unknown>

/** Has a connection prepare what it is asked often. */
export function prepareOften(client: PoolClient, names: StatementNames): void {
  const ask = client.query.bind(client) as Ask
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

/** Whether a migration has changed what a prepared statement answers: the same request succeeds when it is sent again. */
export function isOutdatedPlan(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('cached plan must not change result type')
}
