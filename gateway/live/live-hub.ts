import { validate } from 'graphql'
import { decodeCursor, type LiveCursor } from '../../shared/events/cursor.ts'
import type { EventLog } from '../../shared/events/event.ts'
import type { GatewayCaller } from '../caller.ts'
import { RefusedError } from '../errors/refused-error.ts'
import type { Gateway } from '../gateway.ts'
import type { PreparedOperation } from '../operation/prepared-operation.ts'
import type { ReadyOperation } from '../operation/ready-operation.ts'
import { EventTail } from './event-tail.ts'
import { onGrantChange } from './grant-days.ts'
import { interestOf } from './interest.ts'
import { JoinedStream, type StreamPlace } from './joined-stream.ts'
import { BadCursorError, CursorTooOldError, NotLiveError, SchemaChangedError } from './live-errors.ts'
import { type LiveField, liveFields } from './live-field.ts'
import { type LiveOperation, liveOperation, rootFieldOf } from './live-operation.ts'
import { LiveQuery } from './live-query.ts'
import type { LiveStream } from './live-stream.ts'
import { Moments } from './moments.ts'
import { BoundedOutlet, type Outlet } from './outlet.ts'
import { SharedWatch } from './shared-watch.ts'
import { StockStream } from './stock-stream.ts'
import { Subscriber } from './subscriber.ts'
import { viewKey } from './view-key.ts'
import { Watch } from './watch.ts'

interface Asked {
  readonly operation: LiveOperation
  readonly ready: ReadyOperation
  readonly tail: EventTail
}

/** How many events of all may have happened at most while a client was away: those of some seconds under load. */
const replayed = 5000

/**
 * Serves the subscriptions of live fields from the events of the subgraphs. In a graph without any, which is not ours, the
 * subgraphs serve them.
 */
export class LiveHub {
  #fields: ReadonlyMap<string, LiveField>
  readonly #tails: ReadonlyMap<string, EventTail>
  readonly #operations = new WeakMap<PreparedOperation, LiveOperation>()
  readonly #watches = new Map<string, SharedWatch>()
  readonly #moments = new Moments()
  readonly #stock = new Set<StockStream>()

  constructor(
    private readonly gateway: Gateway,
    logs: readonly EventLog[],
  ) {
    const onError = (err: unknown) => gateway.log.warn({ err }, 'the events cannot be read; trying again')
    this.#fields = liveFields(gateway.graph.supergraph)
    this.#tails = new Map(logs.map((log) => [log.source, new EventTail(log, onError)]))
  }

  /** The logs as they are read. */
  get tails(): readonly EventTail[] {
    return [...this.#tails.values()]
  }

  /** How many different streams are being served now. */
  get watches(): number {
    return this.#watches.size
  }

  /** How often live queries were asked since the start. */
  queries = 0

  /** How many clients' streams are being served now. */
  get streams(): number {
    let count = this.#stock.size
    for (const { watch } of this.#watches.values()) count += watch.subscribers.size
    return count
  }

  close(): void {
    for (const tail of this.#tails.values()) tail.close()
  }

  /** The gateway has another schema: streams go on where what they ask is still there, and end with a reason where not. */
  reload(): void {
    const { schema, supergraph } = this.gateway.graph
    this.#fields = liveFields(supergraph)
    const isGone = (document: PreparedOperation['document']) =>
      validate(schema, document, undefined, { maxErrors: 1 }).length > 0
    for (const shared of this.#watches.values())
      if (isGone(shared.query.document)) shared.end(shared.query.present(new SchemaChangedError()))
    for (const stream of this.#stock) if (isGone(stream.document)) stream.end(new SchemaChangedError())
  }

  /**
   * Starts a stream into the outlet that `open` makes when it is certain that there will be one. Throws RefusedError.
   */
  async subscribe(ready: ReadyOperation, caller: GatewayCaller, open: () => Outlet): Promise<LiveStream> {
    if (this.#fields.size === 0) return this.#subscribeThere(ready, caller, open)
    const operation = this.#operationOf(ready)
    const tail = this.#tails.get(operation.field.source)
    if (!tail) throw RefusedError.because(new NotLiveError(operation.responseKey))
    const asked = { operation, ready, tail }
    const outlet = new BoundedOutlet(open)
    try {
      const after = cursorOf(operation.argumentsOf(ready.variables).after, tail)
      const place = await this.#start(asked, caller, outlet, after)
      return new JoinedStream(place, outlet, caller, (renewed, from) =>
        this.#start(asked, renewed, outlet, from),
      )
    } catch (error) {
      throw RefusedError.because(error as Error)
    }
  }

  async #subscribeThere(
    ready: ReadyOperation,
    caller: GatewayCaller,
    open: () => Outlet,
  ): Promise<LiveStream> {
    const stream = new StockStream(this.gateway, ready, caller, open)
    this.#stock.add(stream)
    const forget = () => void this.#stock.delete(stream)
    await stream.start(forget).catch((error) => {
      forget()
      throw error
    })
    return stream
  }

  /** Joins the watch first and then looks for what was missed, so that nothing falls between. */
  async #start(
    asked: Asked,
    caller: GatewayCaller,
    outlet: BoundedOutlet,
    after: LiveCursor | undefined,
  ): Promise<StreamPlace> {
    const { tail } = asked
    checkReach(after, await tail.advance())
    const { position } = tail
    const start = after ?? { source: tail.log.source, position, afterId: '' }
    const subscriber = new Subscriber(outlet, position)
    const shared = this.#join(asked, caller)
    const leave = shared.add(subscriber)
    try {
      const missed = await tail.between(start.position, position)
      if (missed.length < position - start.position) throw new CursorTooOldError()
      outlet.open()
      const caughtUp = shared.watch.catchUp(subscriber, start, missed)
      return { source: start.source, subscriber, caughtUp, leave, shared }
    } catch (error) {
      leave()
      throw error
    }
  }

  #operationOf(ready: ReadyOperation): LiveOperation {
    const known = this.#operations.get(ready.prepared)
    if (known) return known
    const name = rootFieldOf(ready.prepared).name.value
    const field = this.#fields.get(name)
    if (!field) throw RefusedError.because(new NotLiveError(name))
    const operation = liveOperation(ready.prepared, this.gateway.graph.schema, field)
    this.#operations.set(ready.prepared, operation)
    return operation
  }

  #join({ operation, ready, tail }: Asked, caller: GatewayCaller): SharedWatch {
    const variables = operation.variablesOf(ready.variables)
    const key = `${viewKey(caller)}\n${JSON.stringify(variables)}\n${operation.text}`
    const known = this.#watches.get(key)
    known?.query.askFor(caller)
    return (
      known ??
      this.#open(
        key,
        new LiveQuery(this.gateway, operation, variables, caller, this.#moments, () => void this.queries++),
        tail,
        caller,
      )
    )
  }

  #open(key: string, query: LiveQuery, tail: EventTail, caller: GatewayCaller): SharedWatch {
    const watch = new Watch({
      source: tail.log.source,
      interest: interestOf(query.field, query.given),
      ask: query.ask,
      every: query.field.every,
    })
    const unarmed = onGrantChange(caller.viewer, () => void shared.check())
    const onEmpty = () => {
      this.#watches.delete(key)
      unarmed()
    }
    const shared = new SharedWatch({ watch, query, tail, onEmpty })
    this.#watches.set(key, shared)
    return shared
  }
}

/** The cursor that a client resumes from, if it gives one; throws BadCursorError. */
function cursorOf(after: unknown, { log }: EventTail): LiveCursor | undefined {
  if (typeof after !== 'string') return undefined
  const cursor = decodeCursor(after)
  if (cursor?.source !== log.source) throw new BadCursorError()
  return cursor
}

function checkReach(after: LiveCursor | undefined, now: number): void {
  if (!after) return
  if (after.position > now) throw new BadCursorError()
  if (now - after.position > replayed) throw new CursorTooOldError()
}
