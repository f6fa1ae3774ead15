import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { BoundedMap } from '../bounded-map.ts'
import { presentError } from '../graph/present-error.ts'
import type { Moment } from '../moment.ts'
import type { Caller, Subgraph } from '../subgraph.ts'

const cachedTexts = 1000

/** Answers what came as one request, each at its place, as JSON. */
export type AnswerBundle = (bundle: readonly unknown[], caller: Caller, moment: Moment) => Promise<string>

/**
 * For what the gateway sends as one request: each operation has its own errors, and the queries among them are of the moment.
 * Apollo Server would take every one through its whole pipeline by itself.
 */
export function bundleAnswers(subgraph: Subgraph): AnswerBundle {
  const read = textReader(subgraph)

  async function answer(asked: unknown, caller: Caller, moment: Moment): Promise<ExecutionResult> {
    if (!isAsked(asked)) return refused('BAD_REQUEST', new GraphQLError('No operation was sent here.'))
    const { query, variables, operationName } = asked
    const document = read(query)
    if ('errors' in document) return document
    const operation = getOperationAST(document, operationName)?.operation
    if (!operation)
      return refused('OPERATION_RESOLUTION_FAILURE', new GraphQLError('There is no such operation.'))
    return subgraph.execute(
      { document, variables: variables ?? {}, operationName: operationName ?? undefined },
      operation === 'query' ? { ...caller, moment } : caller,
    )
  }

  return async (bundle, caller, moment) => {
    const texts = bundle.map(async (asked) => {
      try {
        return JSON.stringify(await answer(asked, caller, moment))
      } catch (error) {
        return JSON.stringify({ errors: [presentError(thrown(error as Error), caller)] })
      }
    })
    return `[${(await Promise.all(texts)).join(',')}]`
  }
}

interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly operationName?: string | null
}

function isAsked(asked: unknown): asked is Asked {
  if (!asked || typeof asked !== 'object') return false
  const { query, variables, operationName } = asked as Partial<Record<keyof Asked, unknown>>
  return (
    typeof query === 'string' &&
    typeof (variables ?? {}) === 'object' &&
    !Array.isArray(variables) &&
    typeof (operationName ?? '') === 'string'
  )
}

interface Refused {
  readonly errors: readonly GraphQLError[]
}

/** Parses and validates each text once; one that is refused is not kept, whatever its length. */
function textReader({ schema }: Subgraph): (text: string) => DocumentNode | Refused {
  const known = new BoundedMap<string, DocumentNode>(cachedTexts)

  function learn(text: string): DocumentNode | Refused {
    const document = parse(text)
    const errors = validate(schema, document)
    if (errors.length > 0) return refused('GRAPHQL_VALIDATION_FAILED', ...errors)
    known.set(text, document)
    return document
  }

  return (text) => {
    try {
      return known.get(text) ?? learn(text)
    } catch (error) {
      return refused('GRAPHQL_PARSE_FAILED', thrown(error as Error))
    }
  }
}

function refused(code: string, ...errors: readonly GraphQLError[]): Refused {
  for (const { extensions } of errors) extensions.code = code
  return { errors }
}

function thrown(error: Error): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error })
}
