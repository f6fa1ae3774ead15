import { decodeCursor, type LiveCursor } from '../../shared/events/cursor.ts'
import type { EventLog } from '../../shared/events/event.ts'
import type { GatewayCaller } from '../caller.ts'
import { RefusedError } from '../errors/refused-error.ts'
import type { Gateway } from '../gateway.ts'
import type { PreparedOperation } from '../operation/prepared-operation.ts'
import type { ReadyOperation } from '../operation/ready-operation.ts'
import { EventTail } from './event-tail.ts'
import { interestOf } from './interest.ts'
import { BadCursorError, CursorTooOldError, NotLiveError } from './live-errors.ts'
import { type LiveField, liveFields } from './live-field.ts'
import { type LiveOperation, liveOperation, rootFieldOf } from './live-operation.ts'
import { LiveQuery } from './live-query.ts'
import { BoundedOutlet, type Outlet } from './outlet.ts'
import { SharedWatch } from './shared-watch.ts'
import { stockStream } from './stock-stream.ts'
import { Subscriber } from './subscriber.ts'
import { viewKey } from './view-key.ts'
import { Watch } from './watch.ts'

interface Asked {
  readonly operation: LiveOperation
  readonly ready: ReadyOperation
  readonly caller: GatewayCaller
  readonly tail: EventTail
}

/** How many events are replayed at most to a client that comes back. */
const replayed = 1000

/**
 * Serves the subscriptions of live fields from the events of the subgraphs. In a graph without any, which is not ours, the
 * subgraphs serve them.
 */
export class LiveHub {
  readonly #fields: ReadonlyMap<string, LiveField>
  readonly #tails: ReadonlyMap<string, EventTail>
  readonly #operations = new WeakMap<PreparedOperation, LiveOperation>()
  readonly #watches = new Map<string, SharedWatch>()

  constructor(
    private readonly gateway: Gateway,
    logs: readonly EventLog[],
  ) {
    const onError = (err: unknown) => gateway.log.warn({ err }, 'the events cannot be read; trying again')
    this.#fields = liveFields(gateway.graph.supergraph)
    this.#tails = new Map(logs.map((log) => [log.source, new EventTail(log, onError)]))
  }

  /** How many different streams are being served now. */
  get watches(): number {
    return this.#watches.size
  }

  close(): void {
    for (const tail of this.#tails.values()) tail.close()
  }

  /**
   * Starts a stream into the outlet that `open` makes when it is certain that there will be one; answers the function that
   * stops it. Throws RefusedError.
   */
  async subscribe(ready: ReadyOperation, caller: GatewayCaller, open: () => Outlet): Promise<() => void> {
    if (this.#fields.size === 0) return stockStream(this.gateway, ready, caller, open)
    const operation = this.#operationOf(ready)
    const tail = this.#tails.get(operation.field.source)
    if (!tail) throw RefusedError.because(new NotLiveError(operation.responseKey))
    try {
      return await this.#start({ operation, ready, caller, tail }, new BoundedOutlet(open))
    } catch (error) {
      throw RefusedError.because(error as Error)
    }
  }

  /** Joins the watch first and then looks for what was missed, so that nothing falls between. */
  async #start(asked: Asked, outlet: BoundedOutlet): Promise<() => void> {
    const { operation, ready, tail } = asked
    const given = operation.argumentsOf(ready.variables)
    const after = cursorOf(given.after, tail)
    checkReach(after, await tail.advance())
    const { position } = tail
    const start = after ?? { source: tail.log.source, position, afterId: '' }
    const subscriber = new Subscriber(outlet, position)
    const shared = this.#join(asked, given)
    const leave = shared.add(subscriber)
    try {
      const missed = await tail.between(start.position, position)
      if (missed.length < position - start.position) throw new CursorTooOldError()
      outlet.open()
      void shared.watch.catchUp(subscriber, start, missed)
    } catch (error) {
      leave()
      throw error
    }
    return leave
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

  #join({ operation, ready, caller, tail }: Asked, given: Record<string, unknown>): SharedWatch {
    const variables = operation.variablesOf(ready.variables)
    const key = `${viewKey(caller)}\n${JSON.stringify(variables)}\n${operation.text}`
    const known = this.#watches.get(key)
    known?.query.askFor(caller)
    if (known) return known
    const query = new LiveQuery(this.gateway, operation, variables, caller)
    const watch = new Watch(tail.log.source, interestOf(operation.field, given), query.ask)
    const shared = new SharedWatch(watch, query, tail, () => this.#watches.delete(key))
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
