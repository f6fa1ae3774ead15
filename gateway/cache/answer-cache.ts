import type { FormattedExecutionResult } from 'graphql'
import type { AsOf } from '../../shared/graph/as-of.ts'
import type { Caller } from '../../shared/subgraph.ts'
import { dayOf, systemClock } from '../../shared/time.ts'
import type { GatewayCaller } from '../caller.ts'
import { viewKey } from '../live/view-key.ts'
import type { CacheConfig } from './cache.settings.ts'
import { Freshness, type Moment } from './freshness.ts'
import { SizedMap } from './sized-map.ts'

/** What a subgraph has said, as text: whoever takes it adds to it. */
export interface Part {
  readonly text: string
  readonly asOf: AsOf
  readonly asked: Moment
  /** Characters. */
  readonly size: number
}

/** A query, and the values it was asked with. */
export interface Asked {
  readonly document: object
  readonly variables: Readonly<Record<string, unknown>>
}

interface KeptAnswer {
  readonly result: FormattedExecutionResult
  /** It is current while all of them are. */
  readonly parts: readonly Part[]
  readonly size: number
}

/** What the answer to one operation is made of; `isWhole` is false once something of it cannot be kept. */
export class Parts {
  readonly list: Part[] = []
  isWhole = true
}

/** What was answered: by the subgraphs in parts, and to clients as a whole. Each belongs to one view of one caller. */
export class AnswerCache {
  readonly freshness: Freshness
  readonly #parts: SizedMap<Part>
  readonly #answers: SizedMap<KeptAnswer>
  readonly #numbers = new WeakMap<object, number>()
  #numbered = 0
  found = 0
  missed = 0

  constructor({ seconds, capacity }: CacheConfig) {
    this.freshness = new Freshness(seconds * 1000)
    this.#parts = new SizedMap(capacity / 2)
    this.#answers = new SizedMap(capacity / 2)
  }

  /** How much is kept, in characters. */
  get size(): number {
    return this.#parts.size + this.#answers.size
  }

  /** The start of all keys of one document and caller: who asks, what grants hold on which day, in which language. */
  keyOf(document: object, caller: Caller): string {
    const number = this.#numbers.get(document) ?? ++this.#numbered
    this.#numbers.set(document, number)
    return `${number}\n${dayOf(systemClock())}\n${viewKey(caller)}`
  }

  part(key: string): Part | undefined {
    const part = this.#parts.get(key)
    if (part && this.#isCurrent(part)) return part
    this.#parts.delete(key)
    return undefined
  }

  keepPart(key: string, value: unknown, asOf: AsOf, asked: Moment): Part {
    const text = JSON.stringify(value)
    const part = { text, asOf, asked, size: key.length + text.length }
    this.#parts.set(key, part)
    return part
  }

  /** What is kept for a query, or what `ask` answers for a caller whose parts are collected. */
  async answered(
    { document, variables }: Asked,
    caller: GatewayCaller,
    ask: (caller: GatewayCaller) => Promise<FormattedExecutionResult>,
  ): Promise<FormattedExecutionResult> {
    const key = `${this.keyOf(document, caller)}\n${JSON.stringify(variables)}`
    const kept = this.#answers.get(key)
    if (kept?.parts.every((part) => this.#isCurrent(part))) {
      this.found++
      return kept.result
    }
    this.missed++
    this.#answers.delete(key)
    const parts = new Parts()
    const result = await ask({ ...caller, parts })
    this.#keepAnswer(key, result, parts)
    return result
  }

  #keepAnswer(key: string, result: FormattedExecutionResult, { list, isWhole }: Parts): void {
    if (!isWhole || list.length === 0 || result.errors) return
    const size = list.reduce((total, part) => total + part.size, key.length)
    this.#answers.set(key, { result, parts: list, size })
  }

  #isCurrent({ asked, asOf }: Part): boolean {
    return this.freshness.isCurrent(asked, asOf)
  }
}
