import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { InvalidInputError, UnauthenticatedError } from '../errors.ts'
import type { Context } from './context.ts'

/** The ids of a payload's objects by field: what is kept for a repeated request, and read again after the commit. */
export type PayloadIds = Record<string, string>

/** A request that is to take effect once: whose, under which key, and what it asks for. */
export interface Once {
  readonly subject: string
  readonly key: string
  readonly operation: string
  readonly hash: string
}

/** The same idempotency key came with another input. */
export class KeyReusedError extends InvalidInputError {
  constructor() {
    super('idempotencyKey', { zh: '此幂等键已用于另一请求。', en: 'This key was used for another request.' })
  }
}

/** Undefined where the input has no key. Keys are their sender's. */
export function onceOf(
  { viewer }: Context,
  operation: string,
  input: { readonly idempotencyKey?: string | null },
): Once | undefined {
  if (!input.idempotencyKey) return undefined
  if (!viewer) throw new UnauthenticatedError()
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  return { subject: viewer.subject, key: input.idempotencyKey, operation, hash }
}

export function isSameOnce(a: Once, b: Once): boolean {
  return a.subject === b.subject && a.key === b.key
}

/** What was answered to requests that came before: in their order, undefined for new ones. Holds their keys until the commit. */
export async function earlierPayloads(
  db: Context['db'],
  schema: string,
  requests: readonly Once[],
): Promise<(PayloadIds | KeyReusedError | undefined)[]> {
  if (requests.length === 0) return []
  await lockKeys(db, schema, requests)
  const { rows } = await sql<{ subject: string; key: string } & Omit<Once, 'hash'> & Kept>`
    select subject, key, operation, input_hash as "hash", payload from ${sql.table(`${schema}.idempotency`)}
    where (subject, key) in (select * from unnest(${requests.map(({ subject }) => subject)}::text[], ${requests.map(({ key }) => key)}::text[]))`.execute(
    db,
  )
  return requests.map((request) => {
    const earlier = rows.find((row) => isSameOnce(row, request))
    if (!earlier) return undefined
    return isSameRequest(earlier, request) ? earlier.payload : new KeyReusedError()
  })
}

interface Kept {
  readonly hash: string
  readonly payload: PayloadIds
}

export function isSameRequest(a: Pick<Once, 'operation' | 'hash'>, b: Pick<Once, 'operation' | 'hash'>) {
  return a.operation === b.operation && a.hash === b.hash
}

/** In one order everywhere, so that two never wait for each other. */
async function lockKeys(db: Context['db'], schema: string, requests: readonly Once[]): Promise<void> {
  const names = requests.map(({ subject, key }) => `${schema} ${subject} ${key}`).sort()
  await sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[]) as n(name)`.execute(
    db,
  )
}

/** Keeps what is answered, in the transaction of the changes. */
export async function keepPayloads(
  db: Context['db'],
  schema: string,
  answered: readonly (Once & { readonly payload: PayloadIds })[],
): Promise<void> {
  if (answered.length === 0) return
  await sql`
    insert into ${sql.table(`${schema}.idempotency`)} (subject, key, operation, input_hash, payload)
    select subject, key, operation, hash, payload from jsonb_to_recordset(${JSON.stringify(answered)}::jsonb)
      as a(subject text, key text, operation text, hash text, payload jsonb)`.execute(db)
}
