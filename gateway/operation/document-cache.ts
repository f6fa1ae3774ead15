import type { GraphQLSchema } from 'graphql'
import { BoundedMap } from '../../shared/bounded-map.ts'
import { RefusedError } from '../errors/refused-error.ts'
import { UnknownOperationError } from '../errors/request-errors.ts'
import type { Limits } from '../limits/limits.ts'
import { type PreparedOperation, prepareText } from './prepared-operation.ts'

type Known = ReadonlyMap<string, PreparedOperation> | RefusedError

const capacity = 1000

/** Keeps what is known of the texts that were sent last, refusals included: each is parsed and validated once. */
export class DocumentCache {
  readonly #known = new BoundedMap<string, Known>(capacity)

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** The operation of this name in the text; throws RefusedError. */
  operation(text: string, name: string | undefined): PreparedOperation {
    const known = this.#known.get(text) ?? this.#learn(text)
    if (known instanceof RefusedError) throw known
    const operation = name === undefined && known.size === 1 ? [...known.values()][0] : known.get(name ?? '')
    if (!operation) throw RefusedError.because(new UnknownOperationError(name))
    return operation
  }

  #learn(text: string): Known {
    const known = this.#prepare(text)
    this.#known.set(text, known)
    return known
  }

  #prepare(text: string): Known {
    try {
      return prepareText(text, this.schema, this.limits)
    } catch (error) {
      if (error instanceof RefusedError) return error
      throw error
    }
  }
}
