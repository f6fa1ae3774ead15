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
 * Apollo Server would take every one through its whole pipeline, and keep young what the others have read until all are done.
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

type Read = DocumentNode | Refused

/** Parses and validates each text once. */
function textReader({ schema }: Subgraph): (text: string) => Read {
  const known = new BoundedMap<string, Read>(cachedTexts)

  function learn(text: string): Read {
    try {
      const document = parse(text)
      const errors = validate(schema, document)
      return errors.length > 0 ? refused('GRAPHQL_VALIDATION_FAILED', ...errors) : document
    } catch (error) {
      return refused('GRAPHQL_PARSE_FAILED', thrown(error as Error))
    }
  }

  return (text) => {
    const read = known.get(text) ?? learn(text)
    known.set(text, read)
    return read
  }
}

function refused(code: string, ...errors: readonly GraphQLError[]): Refused {
  for (const { extensions } of errors) extensions.code = code
  return { errors }
}

function thrown(error: Error): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error })
}
