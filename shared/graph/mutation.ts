import type { EntityManager } from '@mikro-orm/sql'
import { defaultFieldResolver, type GraphQLObjectType } from 'graphql'
import type { Database } from '../database/database.ts'
import { isPassing } from '../database/passing-error.ts'
import type { DomainEvent } from '../events/event.ts'
import { appendEvents } from '../events/outbox.ts'
import type { OutboxLog } from '../events/outbox-log.ts'
import type { Context, MutationContext } from './context.ts'
import type { EntityReaders } from './entity.ts'
import { gatheredResolver } from './gathered.ts'
import { earlierPayloads, KeyReusedError, keepPayloads, onceOf, type PayloadIds } from './idempotency.ts'
import { idsOf, readAgain, refusal } from './mutation-answer.ts'

const attempts = 4

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
    const together = gatheredResolver(field, database, log, entities)
    field.resolve =
      together ??
      (async (root, args, context: Context, info) => {
        try {
          const ids = await changed(database, context, field.name, args.input ?? {}, (inner) =>
            resolve(root, args, inner, info),
          )
          log.publishSoon()
          context.loaders.clear()
          return await readAgain(ids, context, entities)
        } catch (error) {
          return refusal(error, context)
        }
      })
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
    const once = onceOf(context, operation, input)
    const [earlier] = await earlierPayloads(db, database.name, once ? [once] : [])
    if (earlier instanceof KeyReusedError) throw earlier
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
    if (once) await keepPayloads(db, database.name, [{ ...once, payload: ids }])
    return ids
  })
  return changing.catch(async (error) => {
    for (const deed of deeds) await deed(database.rows)
    throw error
  })
}
