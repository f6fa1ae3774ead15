import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/sql'
import { defaultFieldResolver, type GraphQLObjectType } from 'graphql'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { isPassing } from '../database/passing-error.ts'
import { DomainError, InvalidInputError, UnauthenticatedError } from '../errors.ts'
import type { DomainEvent } from '../events/event.ts'
import { appendEvents } from '../events/outbox.ts'
import type { OutboxLog } from '../events/outbox-log.ts'
import type { Context, MutationContext } from './context.ts'
import { type EntityReaders, typeOf } from './entity.ts'

const attempts = 4

/** The ids of a payload's objects by field: what is kept for a repeated request, and read again after the commit. */
type PayloadIds = Record<string, string>

const recorded = new WeakMap<EntityManager, DomainEvent[]>()

/** Tells the world of a change, in the change's own transaction. */
export function record(em: EntityManager, event: DomainEvent): void {
  const events = recorded.get(em)
  if (!events) throw new Error('record() needs the unit of work of a mutation')
  events.push(event)
}

type Deed = (db: Context['db']) => Promise<void>

const deedsOf = new WeakMap<EntityManager, Deed[]>()

/** Does something after the transaction of a mutation was rolled back: what must be known of a try that is refused. */
export function evenIfRefused(em: EntityManager, deed: Deed): void {
  deedsOf.get(em)!.push(deed)
}

/**
 * Puts every mutation into one transaction with its events. Its objects are read again after the commit, so that the
 * answer is what a query would give; a refusal rolls all back and comes as `userErrors`.
 */
export function wrapMutations(
  type: GraphQLObjectType,
  database: Database,
  log: OutboxLog,
  entities: EntityReaders,
): void {
  for (const field of Object.values(type.getFields())) {
    const resolve = field.resolve ?? defaultFieldResolver
    field.resolve = async (root, args, context: Context, info) => {
      try {
        const ids = await changed(database, context, field.name, args.input ?? {}, (inner) =>
          resolve(root, args, inner, info),
        )
        log.publishSoon()
        return await readAgain(ids, context, entities)
      } catch (error) {
        return refusal(error, context)
      }
    }
  }
}

type Change = (context: MutationContext) => unknown

async function changed(
  database: Database,
  context: Context,
  operation: string,
  input: { idempotencyKey?: string | null },
  change: Change,
): Promise<PayloadIds> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await changeOnce(database, context, operation, input, change)
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error
    }
  }
}

async function changeOnce(
  database: Database,
  context: Context,
  operation: string,
  input: { idempotencyKey?: string | null },
  change: Change,
): Promise<PayloadIds> {
  const deeds: Deed[] = []
  const changing = database.orm.em.fork().transactional(async (em) => {
    deedsOf.set(em, deeds)
    const db = em.getKysely<unknown>() as unknown as MutationContext['db']
    const once = input.idempotencyKey
      ? { key: input.idempotencyKey, operation, hash: hashOf(input) }
      : undefined
    const earlier = once && (await earlierPayload(db, database.name, context, once))
    if (earlier) return earlier
    const events: DomainEvent[] = []
    recorded.set(em, events)
    const payload = await change({ ...context, em, db, loaders: new Map() })
    await em.flush()
    await appendEvents(db, database.name, events, {
      actor: context.viewer?.subject ?? null,
      at: context.now(),
    })
    const ids = idsOf(payload as Record<string, unknown>)
    if (once) await keepPayload(db, database.name, context, once, ids)
    return ids
  })
  return changing.catch(async (error) => {
    for (const deed of deeds) await deed(database.rows)
    throw error
  })
}

interface Once {
  readonly key: string
  readonly operation: string
  readonly hash: string
}

async function earlierPayload(
  db: Context['db'],
  schema: string,
  { viewer }: Context,
  { key, operation, hash }: Once,
) {
  if (!viewer) throw new UnauthenticatedError()
  const subject = viewer.subject
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${schema} ${subject} ${key}`}, 0))`.execute(db)
  const { rows } = await sql<{ operation: string; input_hash: string; payload: PayloadIds }>`
    select operation, input_hash, payload from ${sql.table(`${schema}.idempotency`)}
    where subject = ${subject} and key = ${key}`.execute(db)
  const earlier = rows[0]
  if (earlier && (earlier.operation !== operation || earlier.input_hash !== hash)) throw new KeyReusedError()
  return earlier?.payload
}

async function keepPayload(
  db: Context['db'],
  schema: string,
  { viewer }: Context,
  { key, operation, hash }: Once,
  ids: PayloadIds,
) {
  await sql`
    insert into ${sql.table(`${schema}.idempotency`)} (subject, key, operation, input_hash, payload)
    values (${viewer?.subject ?? ''}, ${key}, ${operation}, ${hash}, ${JSON.stringify(ids)}::jsonb)`.execute(
    db,
  )
}

/** The same idempotency key came with another input. */
export class KeyReusedError extends InvalidInputError {
  constructor() {
    super('idempotencyKey', { zh: '此幂等键已用于另一请求。', en: 'This key was used for another request.' })
  }
}

function hashOf(input: object): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url')
}

function idsOf(payload: Record<string, unknown>): PayloadIds {
  const objects = Object.entries(payload).filter(
    ([, value]) => typeof (value as { id?: unknown } | null)?.id === 'string',
  )
  return Object.fromEntries(objects.map(([field, value]) => [field, (value as { id: string }).id]))
}

async function readAgain(ids: PayloadIds, context: Context, entities: EntityReaders) {
  const objects = await Promise.all(
    Object.entries(ids).map(
      async ([field, id]) => [field, await entities[typeOf(entities, id)!]!.read(context, id)] as const,
    ),
  )
  return { ...Object.fromEntries(objects), userErrors: [] }
}

function refusal(error: unknown, { locale }: Context) {
  const refused = isDuplicate(error) ? new DuplicateError() : error
  if (!(refused instanceof DomainError) || refused instanceof UnauthenticatedError) throw error
  const { code, field, text } = refused
  return { userErrors: [{ field: field ?? null, code, message: text[locale] }] }
}

/** Somebody else made the same thing in the same moment: PostgreSQL's unique violation. */
export class DuplicateError extends DomainError {
  readonly code = 'DUPLICATE'

  constructor() {
    super({ zh: '相同的记录已存在。', en: 'The same record is there already.' })
  }
}

function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23505'
}
