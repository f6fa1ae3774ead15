import type { ExecutionResult, GraphQLSchema } from 'graphql'
import { GraphQLError, print } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { BoundedMap } from '../bounded-map.ts'
import type { Request } from '../subgraph.ts'
import { type Asked, pageAsked } from './asked.ts'
import type { Context } from './context.ts'
import { presentError } from './present-error.ts'

const cachedOperations = 1000

/** Executes operations with compiled, cached plans; a plan for each operation text. */
export function executor(schema: GraphQLSchema) {
  const byDocument = new WeakMap<object, CompiledQuery>()
  const byText = new BoundedMap<string, CompiledQuery>(cachedOperations)

  function compiled({ document, operationName }: Request): CompiledQuery {
    const known = byDocument.get(document)
    if (known) return known
    const text = `${operationName ?? ''}\n${print(document)}`
    const plan = byText.get(text) ?? compile(schema, document, operationName)
    byText.set(text, plan)
    byDocument.set(document, plan)
    return plan
  }

  return async function execute(request: Request, context: Context): Promise<ExecutionResult> {
    const result = (await compiled(request).query(undefined, context, {
      ...request.variables,
    })) as ExecutionResult
    if (!result.errors?.length) return result
    return { ...result, errors: result.errors.map((error) => presentError(error, context)) }
  }
}

function compile(
  schema: GraphQLSchema,
  document: Request['document'],
  operationName?: string,
): CompiledQuery {
  const plan = compileQuery(schema, document, operationName, {
    disablingCapturingStackErrors: true,
    resolverInfoEnricher: (field) => ({ page: pageAsked(field as unknown as Asked) }),
  })
  if (isCompiledQuery(plan)) return plan
  throw new GraphQLError(plan.errors?.[0]?.message ?? 'This operation cannot be executed.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
}
