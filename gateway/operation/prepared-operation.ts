import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  separateOperations,
  validate,
} from 'graphql'
import type { Bilingual } from '../../shared/errors.ts'
import { RefusedError } from '../errors/refused-error.ts'
import { type Cost, costOf } from '../limits/cost.ts'
import { LimitExceededError } from '../limits/limit.ts'
import { checkShape, type Limits } from '../limits/limits.ts'
import type { SingleOperation } from '../limits/single-operation.ts'

/** An operation that is parsed, within the limits and valid, alone in its document. Made once a text. */
export interface PreparedOperation extends SingleOperation {
  readonly name: string | undefined
  readonly document: DocumentNode
  readonly cost: Cost
}

/** All operations of a text, by name ('' where there is none); throws RefusedError. */
export function prepareText(
  text: string,
  schema: GraphQLSchema,
  limits: Limits,
): ReadonlyMap<string, PreparedOperation> {
  const document = parseWithin(text, limits.tokens)
  const singles = Object.values(separateOperations(document)).map(
    (single) => [single, split(single)] as const,
  )
  for (const [, single] of singles) refuseUnless(() => checkShape(single, limits))
  const errors = validate(schema, document, undefined, { maxErrors: 20 })
  if (errors.length > 0) throw RefusedError.coded(errors, 'GRAPHQL_VALIDATION_FAILED')
  return new Map(
    singles.map(([single, parts]) => {
      const name = parts.definition.name?.value
      return [name ?? '', { ...parts, name, document: single, cost: costOf(schema, parts) }]
    }),
  )
}

function parseWithin(text: string, maxLexicalTokens: number): DocumentNode {
  try {
    return parse(text, { maxLexicalTokens })
  } catch (error) {
    if (!(error instanceof GraphQLError))
      throw RefusedError.because(new LimitExceededError('DEPTH_LIMIT', tooNested))
    if (!error.message.endsWith('tokens. Parsing aborted.'))
      throw RefusedError.coded([error], 'GRAPHQL_PARSE_FAILED')
    throw RefusedError.because(new LimitExceededError('TOKEN_LIMIT', tooLong(maxLexicalTokens)))
  }
}

/** The parser calls itself for every level, and the stack ended before the text did. */
const tooNested: Bilingual = {
  zh: '查询嵌套过深,无法解析。',
  en: 'The document is nested too deeply to be read.',
}

function tooLong(tokens: number): Bilingual {
  return { zh: `查询文本超过 ${tokens} 个词法单元。`, en: `The document has more than ${tokens} tokens.` }
}

function refuseUnless(check: () => void): void {
  try {
    check()
  } catch (reason) {
    throw RefusedError.because(reason as Error)
  }
}

function split({ definitions }: DocumentNode): SingleOperation {
  const definition = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  )!
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  return { definition, fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])) }
}
