import type { PoolClient } from 'pg'

export type Ask = (query: unknown, values?: readonly unknown[]) => Promise<unknown>

type AskBack = (
  query: unknown,
  values: readonly unknown[] | undefined,
  answered: (error: Error | undefined, result: unknown) => void,
) => void

/**
 * What a connection answers, as a promise that is made here: behind the one that `pg` 8.23 makes, rows outlive several
 * collections of young objects after nobody has them any more, and each of these takes seven times as long.
 */
export function askByCallback(client: PoolClient): Ask {
  const ask = client.query.bind(client) as unknown as AskBack
  return (query, values) =>
    new Promise((resolve, reject) => {
      ask(query, values, (error, result) => (error ? reject(error) : resolve(result)))
    })
}
