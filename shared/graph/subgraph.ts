import type { GraphQLObjectType } from 'graphql'
import { Access } from '../access.ts'
import {
  type Database,
  type DatabaseParts,
  type OnPending,
  type OnQuery,
  openDatabase,
  type Storage,
} from '../database/database.ts'
import { type Consumer, consume } from '../events/consumer.ts'
import type { EventLog, RecordedEvent } from '../events/event.ts'
import { appendEvents } from '../events/outbox.ts'
import { type OutboxLog, type OutboxOptions, outboxLog } from '../events/outbox-log.ts'
import type { Reaction } from '../events/reaction.ts'
import type { Keyring } from '../personal/keyring.ts'
import type { Caller, Subgraph } from '../subgraph.ts'
import { noTracing, type Tracing } from '../telemetry/tracing.ts'
import { type Clock, dayOf, systemClock } from '../time.ts'
import { withAsOf } from './as-of.ts'
import type { Context } from './context.ts'
import { executor } from './execute.ts'
import { wrapMutations } from './mutation.ts'
import { buildGraph, type GraphParts } from './schema.ts'

export interface SubgraphParts extends DatabaseParts, GraphParts {
  /** What it does with the events of other subgraphs, by their names. */
  readonly consumers?: Readonly<Record<string, Reaction>>
  readonly outbox?: Pick<OutboxOptions, 'forgotten'>
  /** How many events a consumer takes in one transaction at most; 50 if left out. */
  readonly eventsAtOnce?: number
  /** Called when events of another subgraph have taken effect, after the commit. */
  readonly onApplied?: () => void
  /** For a subgraph that keeps persons. */
  readonly keyring?: Keyring
}

export interface SubgraphOptions {
  readonly storage: Storage
  readonly now?: Clock
  /** Told of what fails in the background. */
  readonly onError?: (error: unknown) => void
  /** Where the statements that it runs are told of. */
  readonly tracing?: Tracing
  /** Told of the migrations that are about to be run; what it throws stops them. */
  readonly onPending?: OnPending
}

/** A subgraph that runs here, with what tests and imports need of it besides. */
export interface OpenSubgraph extends Subgraph {
  readonly events: OutboxLog
  readonly database: Database
  /** The logs that it follows. */
  readonly followed: readonly EventLog[]
  /** Of a subgraph that keeps persons. */
  readonly keyring?: Keyring | undefined
  /** Follows another subgraph's events from now on. */
  follow(log: EventLog): void
  /** Resolves when all that the followed logs held at the call has taken effect. */
  caughtUp(): Promise<void>
  /** Takes no more events and reads no followed log any more; resolves when what is under way has taken effect. */
  stopFollowing(): Promise<void>
}

/** Opens a subgraph's database and builds its part of the graph. */
export async function openSubgraph(
  parts: SubgraphParts,
  { storage, now = systemClock, onError = console.error, tracing = noTracing, onPending }: SubgraphOptions,
): Promise<OpenSubgraph> {
  const database = await openDatabase(parts, storage, {
    onQuery: traced(parts.name, tracing),
    onPending,
    onError,
  })
  const { schema, sdl } = buildGraph(parts)
  const events = outboxLog(database.rows, parts.name, { onError, ...parts.outbox })
  const mutations = schema.getMutationType() as GraphQLObjectType | undefined
  if (mutations) wrapMutations(mutations, database, events, parts.entities)
  const execute = executor(schema)
  const consumers: Consumer[] = []
  const followed: EventLog[] = []
  const takes: Record<string, readonly string[]> = {}
  const stopFollowing = async () => {
    await Promise.all(consumers.map((consumer) => consumer.close()))
  }
  await events.publish()

  return {
    name: parts.name,
    schema,
    sdl,
    events,
    database,
    followed,
    keyring: parts.keyring,
    execute(request, caller) {
      const context = contextOf(caller, parts, database, now)
      if (!caller.wantsAsOf) return execute(request, context)
      return withAsOf(context, { name: parts.name, takes }, () => execute(request, context))
    },
    ready: database.ready,
    follow(log) {
      const react = parts.consumers?.[log.source]
      if (!react) return
      followed.push(log)
      takes[log.source] = react.kinds
      const { eventsAtOnce, onApplied } = parts
      const reaction = telling(parts.name, react, now, (tells) => {
        if (tells) events.publishSoon()
        onApplied?.()
      })
      consumers.push(
        consume(log, {
          schema: parts.name,
          name: 'copy',
          rows: database.rows,
          kinds: react.kinds,
          eventsAtOnce,
          ...reaction,
          onError,
        }),
      )
    },
    async caughtUp() {
      await Promise.all(consumers.map((consumer) => consumer.caughtUp()))
    },
    stopFollowing,
    async close() {
      await stopFollowing()
      await events.close()
      await database.close()
    },
  }
}

/** The reaction with its events written into the own outbox, in the name of the platform, and published after the commit. */
function telling(schema: string, react: Reaction, now: Clock, applied: (tells: boolean) => void) {
  let tells = false
  return {
    async handle(db: Context['db'], events: readonly RecordedEvent[]): Promise<void> {
      const told = await react.take(db, events)
      await appendEvents(db, schema, told, { actor: null, at: now() })
      tells = told.length > 0
    },
    onApplied() {
      applied(tells)
      tells = false
    },
  }
}

/** A span for each statement. Statements of writes have their values in their text: it ends where the first one begins. */
function traced(subgraph: string, tracing: Tracing): OnQuery | undefined {
  if (tracing === noTracing) return undefined
  return (text, ms) => {
    const to = Date.now()
    tracing.record('sql', { 'db.query.text': text.split("'", 1)[0]!, 'subgraph.name': subgraph }, to - ms, to)
  }
}

function contextOf(
  { viewer, locale, requestId, moment }: Caller,
  { keyring }: SubgraphParts,
  database: Database,
  now: Clock,
): Context {
  const access = new Access(viewer, dayOf(now()).toString())
  return {
    viewer,
    access,
    locale,
    requestId,
    now,
    db: database.rows,
    // Each subgraph has its own of a moment; new ones for what is asked alone.
    loaders: moment ? moment.of(database, newLoaders) : newLoaders(),
    keyring,
  }
}

function newLoaders(): Context['loaders'] {
  return new Map()
}
