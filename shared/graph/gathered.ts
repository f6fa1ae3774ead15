import type { GraphQLField } from 'graphql'
import type { Database } from '../database/database.ts'
import { isPassing } from '../database/passing-error.ts'
import { DomainError, UnauthenticatedError } from '../errors.ts'
import { appendAuthored } from '../events/outbox.ts'
import type { OutboxLog } from '../events/outbox-log.ts'
import type { Context } from './context.ts'
import { Crowd } from './crowd.ts'
import type { EntityReaders } from './entity.ts'
import { type Asker, type Done, type Gathering, gatheringOf } from './gathering.ts'
import {
  earlierPayloads,
  isSameOnce,
  isSameRequest,
  KeyReusedError,
  keepPayloads,
  type Once,
  onceOf,
  type PayloadIds,
} from './idempotency.ts'
import { idsOf, readAgain, refusal } from './mutation-answer.ts'

interface Keyed {
  readonly idempotencyKey?: string | null
}

interface Answered {
  readonly ids: PayloadIds
  readonly shown?: Done['shown']
}

type Call = Asker<Keyed> & { readonly once: Once | undefined }
type Outcome = Answered | DomainError

const attempts = 4

/** The resolver of a gathered mutation; undefined for any other. */
export function gatheredResolver(
  field: GraphQLField<unknown, Context>,
  database: Database,
  log: OutboxLog,
  entities: EntityReaders,
) {
  const gathering = gatheringOf(field) as Gathering<Keyed> | undefined
  if (!gathering) return undefined
  const crowd = new Crowd<Call, Outcome>(async (calls) => {
    const outcomes = await taken(gathering, database, calls)
    log.publishSoon()
    const done = succeeded(calls, outcomes)
    if (done.length > 0) await gathering.prime?.(database.rows, done)
    return outcomes
  })
  return async (_root: unknown, { input }: { input: Keyed }, context: Context) => {
    try {
      if (!context.viewer) throw new UnauthenticatedError()
      context.loaders.clear()
      const call = { input, context, once: onceOf(context, field.name, input) }
      const outcome = await crowd.join(gathering.keyOf(input), call)
      if (outcome instanceof DomainError) throw outcome
      return { ...(await readAgain(outcome.ids, context, entities)), ...outcome.shown }
    } catch (error) {
      return refusal(error, context)
    }
  }
}

function succeeded(calls: readonly Call[], outcomes: readonly Outcome[]): Call[] {
  return calls.filter((_, index) => !(outcomes[index] instanceof DomainError))
}

async function taken(gathering: Gathering<Keyed>, database: Database, calls: readonly Call[]) {
  for (let attempt = 1; ; attempt++) {
    try {
      const transaction = database.rows.transaction()
      return await transaction.execute((db) => takenOnce(gathering, db, database.name, calls))
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error
    }
  }
}

/** Calls that were answered before are left out, and of those with one key all but the first, whose outcome they share. */
async function takenOnce(
  gathering: Gathering<Keyed>,
  db: Context['db'],
  schema: string,
  calls: readonly Call[],
): Promise<Outcome[]> {
  const firstOf = (call: Call) =>
    call.once ? calls.find(({ once }) => once && isSameOnce(once, call.once!))! : call
  const firsts = calls.filter((call) => firstOf(call) === call)
  const outcomes = new Map<Call, Outcome>()
  const asked = firsts.filter(({ once }) => once)
  const earlier = await earlierPayloads(
    db,
    schema,
    asked.map(({ once }) => once!),
  )
  for (const [index, call] of asked.entries()) {
    const payload = earlier[index]
    if (payload) outcomes.set(call, payload instanceof KeyReusedError ? payload : { ids: payload })
  }
  const fresh = firsts.filter((call) => !outcomes.has(call))
  if (fresh.length > 0) await takeFresh(gathering, db, schema, fresh, outcomes)
  return calls.map((call) => {
    const first = firstOf(call)
    const isOther = call.once && !isSameRequest(first.once!, call.once)
    return isOther ? new KeyReusedError() : outcomes.get(first)!
  })
}

async function takeFresh(
  gathering: Gathering<Keyed>,
  db: Context['db'],
  schema: string,
  calls: readonly Call[],
  outcomes: Map<Call, Outcome>,
): Promise<void> {
  const taken = await gathering.take(db, calls)
  const done = calls.flatMap((call, index) => {
    const outcome = taken[index]!
    if (outcome instanceof DomainError) {
      outcomes.set(call, outcome)
      return []
    }
    const ids = idsOf(outcome.payload)
    outcomes.set(call, { ids, shown: outcome.shown })
    return [{ ...call, ids, events: outcome.events }]
  })
  const authored = done.flatMap(({ context: { viewer, now }, events }) =>
    events.map((event) => ({ event, actor: viewer?.subject ?? null, at: now() })),
  )
  await appendAuthored(db, schema, authored)
  const kept = done.flatMap(({ once, ids }) => (once ? [{ ...once, payload: ids }] : []))
  await keepPayloads(db, schema, kept)
}
