import { type GraphQLSchema, getVariableValues } from 'graphql'
import { RefusedError } from '../errors/refused-error.ts'
import { checkCost } from '../limits/cost.ts'
import type { Limits } from '../limits/limits.ts'
import type { DocumentCache } from './document-cache.ts'
import type { PreparedOperation } from './prepared-operation.ts'

/** An operation as a client sends it, over whichever protocol. */
export interface SentOperation {
  readonly query: string
  readonly operationName?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
}

/** An operation that may be executed, with its variables coerced. */
export interface ReadyOperation {
  readonly prepared: PreparedOperation
  readonly variables: Record<string, unknown>
  readonly cost: number
}

export interface Checks {
  readonly schema: GraphQLSchema
  readonly documents: DocumentCache
  readonly limits: Limits
}

/** Everything that is checked before execution; throws RefusedError. */
export function readyOperation(sent: SentOperation, { schema, documents, limits }: Checks): ReadyOperation {
  const prepared = documents.operation(sent.query, sent.operationName)
  const variables = coerce(schema, prepared, sent.variables)
  const cost = prepared.cost(variables)
  try {
    checkCost(cost, limits.cost)
  } catch (reason) {
    throw RefusedError.because(reason as Error)
  }
  return { prepared, variables, cost }
}

function coerce(
  schema: GraphQLSchema,
  { definition }: PreparedOperation,
  sent: SentOperation['variables'],
): Record<string, unknown> {
  const definitions = definition.variableDefinitions
  if (!definitions?.length) return {}
  const { coerced, errors } = getVariableValues(schema, definitions, sent ?? {}, { maxErrors: 20 })
  if (errors) throw RefusedError.coded(errors, 'BAD_USER_INPUT')
  return coerced
}
