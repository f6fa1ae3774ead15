import {
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLError,
  OperationTypeNode,
} from 'graphql'
import type { Log } from '../shared/telemetry/log.ts'
import type { AnswerCache } from './cache/answer-cache.ts'
import type { GatewayCaller } from './caller.ts'
import { presentErrors } from './errors/present-errors.ts'
import { RefusedError } from './errors/refused-error.ts'
import type { Graph, GraphRequest } from './graph/graph.ts'
import type { Limits } from './limits/limits.ts'
import type { Answer } from './operation/answer.ts'
import { DocumentCache } from './operation/document-cache.ts'
import { GatheredQueries } from './operation/gathered-queries.ts'
import { type ReadyOperation, readyOperation, type SentOperation } from './operation/ready-operation.ts'

export interface GatewayParts {
  readonly graph: Graph
  readonly limits: Limits
  readonly log: Log
  /** Where answers are kept; without it none are. */
  readonly cache?: AnswerCache | undefined
}

/** Answers operations, whichever protocol they come by. */
export class Gateway {
  readonly log: Log
  readonly limits: Limits
  #graph: Graph
  #documents: DocumentCache
  readonly #cache: AnswerCache | undefined
  readonly #gathered = new GatheredQueries()

  constructor({ graph, limits, log, cache }: GatewayParts) {
    this.#cache = cache
    this.#graph = graph
    this.limits = limits
    this.log = log
    this.#documents = new DocumentCache(graph.schema, limits)
  }

  get graph(): Graph {
    return this.#graph
  }

  /** From now on operations are answered from another graph; what is under way is answered from the one it began with. */
  replaceGraph(graph: Graph): void {
    this.#graph = graph
    this.#documents = new DocumentCache(graph.schema, this.limits)
  }

  /** What is to be executed, checked against the schema and the limits; throws RefusedError. */
  ready(sent: SentOperation): ReadyOperation {
    return readyOperation(sent, {
      schema: this.graph.schema,
      documents: this.#documents,
      limits: this.limits,
    })
  }

  /** Executes a query or mutation. */
  async execute(operation: ReadyOperation, caller: GatewayCaller): Promise<Answer> {
    const { document, definition, name } = operation.prepared
    const request = {
      document,
      type: definition.operation,
      operationName: name,
      variables: operation.variables,
    }
    const { extensions, ...result } = await this.#answer(request, caller)
    const cost = { requested: operation.cost, limit: this.limits.cost }
    return {
      outcome: isUnavailable(result) ? 'unavailable' : 'answered',
      result: { ...result, extensions: { ...extensions, cost } },
    }
  }

  #answer(request: GraphRequest, caller: GatewayCaller): Promise<FormattedExecutionResult> {
    const ask = (asking: GatewayCaller) => this.ask(request, asking)
    if (request.type !== OperationTypeNode.QUERY) return ask(caller)
    return this.#cache
      ? this.#cache.answered(request, caller, ask)
      : this.#gathered.answer(request, caller, ask)
  }

  /** The answer to what cannot be executed, whatever was thrown on the way. */
  refuse(error: unknown, caller: Pick<GatewayCaller, 'locale' | 'requestId'>): Answer {
    const errors = error instanceof RefusedError ? error.errors : [error]
    return { outcome: 'refused', result: { errors: this.presentErrors(errors, caller) } }
  }

  /** A result with its errors as clients may see them. */
  present(result: ExecutionResult, caller: GatewayCaller): FormattedExecutionResult {
    const { errors, ...rest } = result
    return errors?.length ? { errors: this.presentErrors(errors, caller), ...rest } : rest
  }

  presentErrors(
    errors: readonly unknown[],
    { locale, requestId }: Pick<GatewayCaller, 'locale' | 'requestId'>,
  ) {
    const onMasked = (err: unknown) => this.log.error({ err, requestId }, 'a defect was masked')
    return presentErrors(errors, { locale, onMasked })
  }

  /** The result of a request to the graph; what is thrown becomes an error of it. */
  async ask(request: GraphRequest, caller: GatewayCaller): Promise<FormattedExecutionResult> {
    try {
      return this.present(await this.graph.execute(request, caller), caller)
    } catch (error) {
      return this.present({ data: null, errors: [error as GraphQLError] }, caller)
    }
  }
}

/** Whether something did not answer, so that asking again may help. */
export function isUnavailable({ errors }: FormattedExecutionResult): boolean {
  return errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE') ?? false
}
