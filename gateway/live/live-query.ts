import { setTimeout as wait } from 'node:timers/promises'
import type { DocumentNode, GraphQLFormattedError } from 'graphql'
import type { GatewayCaller } from '../caller.ts'
import { type Gateway, isUnavailable } from '../gateway.ts'
import type { LiveField } from './live-field.ts'
import type { LiveOperation } from './live-operation.ts'
import type { Moments } from './moments.ts'
import { type Messages, messagesIn } from './payload.ts'
import { viewKey } from './view-key.ts'

const firstDelay = 100
const longestDelay = 5000

/** A live query with its variables, asked on behalf of those who watch it. */
export class LiveQuery {
  readonly #stopped = new AbortController()
  #caller: GatewayCaller
  readonly #view: string

  constructor(
    private readonly gateway: Gateway,
    private readonly operation: LiveOperation,
    private readonly variables: Record<string, unknown>,
    caller: GatewayCaller,
    private readonly moments: Moments,
    private readonly onAsked: () => void,
  ) {
    this.#caller = caller
    this.#view = viewKey(caller)
  }

  get field(): LiveField {
    return this.operation.field
  }

  get document(): DocumentNode {
    return this.operation.document
  }

  /** The arguments of its field. */
  get given(): Record<string, unknown> {
    return this.operation.argumentsOf(this.variables)
  }

  /** An error in the words of those who watch. */
  present(error: Error): readonly GraphQLFormattedError[] {
    return this.gateway.presentErrors([error], this.#caller)
  }

  /** All callers see the same; it is asked with the token that lasts longest. */
  askFor(caller: GatewayCaller): void {
    if ((caller.viewer?.expiresAt ?? 0) > (this.#caller.viewer?.expiresAt ?? 0)) this.#caller = caller
  }

  /** The messages at a cursor. While something does not answer it is asked again, until the query is stopped. */
  ask = async (cursor: string): Promise<Messages> => {
    const request = this.operation.at(cursor, this.variables)
    for (let delay = firstDelay; !this.#stopped.signal.aborted; delay = Math.min(delay * 2, longestDelay)) {
      this.onAsked()
      const moment = this.moments.of(this.#view)
      const result = await this.gateway.ask(request, { ...this.#caller, moment })
      if (!isUnavailable(result)) return messagesIn(result, this.operation.responseKey)
      await wait(delay, undefined, { signal: this.#stopped.signal }).catch(() => {})
    }
    return { payloads: [] }
  }

  stop(): void {
    this.#stopped.abort()
  }
}
