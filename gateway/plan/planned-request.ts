import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner'
import { type ExecutionResult, GraphQLError, Kind, parse } from 'graphql'
import type { Key } from './path.ts'
import type { PlannedRequest, Run } from './run.ts'
import type { Tree } from './tree.ts'

/** `later`: the subgraphs that later steps ask. */
export function plannedRequest(
  { serviceName, operation, operationName, variableUsages }: FetchNode | BatchFetchNode,
  later: ReadonlySet<string>,
): PlannedRequest {
  return {
    service: serviceName,
    document: parse(operation, { noLocation: true }),
    operationName,
    variables: variableUsages ?? [],
    goesOn: later.has(serviceName),
  }
}

/** The first key of the answer to a request: where an error happened that says nothing of it. */
export function firstKeyOf({ document }: PlannedRequest): string[] {
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const field = node.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD)
    if (field) return [(field.alias ?? field.name).value]
  }
  return []
}

/**
 * Sends a request with the client's variables and `more`, or takes the answer to the same that was sent early; what is thrown
 * becomes an error of the run at `place`.
 */
export async function send(
  request: PlannedRequest,
  run: Run,
  more: Tree,
  place: readonly Key[],
): Promise<ExecutionResult | undefined> {
  const early = run.early.get(request)
  try {
    return await (early?.variables === JSON.stringify(more) ? early.result : call(request, run, more))
  } catch (error) {
    run.errors.push(thrown(error, place))
    return undefined
  }
}

/** Sends a request before its turn; that nobody may take the answer is no fault. */
export function sendEarly(request: PlannedRequest, run: Run, more: Tree): void {
  const result = call(request, run, more)
  result.catch(() => undefined)
  run.early.set(request, { variables: JSON.stringify(more), result })
}

async function call(
  { service, document, operationName, variables, goesOn }: PlannedRequest,
  run: Run,
  more: Tree,
): Promise<ExecutionResult> {
  const own = variables.filter((name) => name in run.variables).map((name) => [name, run.variables[name]])
  const values = { ...more, ...Object.fromEntries(own) }
  return run.call(service, { document, operationName, variables: values, goesOn }, run.caller)
}

function thrown(error: unknown, path: readonly Key[]): GraphQLError {
  if (error instanceof GraphQLError) return error.path ? error : relocated(error, path)
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, {
    originalError,
    path,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
  })
}

/** A subgraph's error, at its place in the client's answer. */
export function relocated(error: GraphQLError, path: readonly Key[]): GraphQLError {
  const { message, extensions, originalError } = error
  return new GraphQLError(message, { path, extensions, originalError: originalError ?? null })
}
