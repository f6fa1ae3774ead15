import { BadRequestError } from '../errors/request-errors.ts'
import type { PersistedOperations } from '../operation/persisted-operations.ts'
import type { SentOperation } from '../operation/ready-operation.ts'

/** The operation in a request body (GraphQL over HTTP, section 5.2); throws BadRequestError. */
export function operationInBody(text: string, persisted: PersistedOperations): SentOperation {
  return operationIn(parseJson(text, { zh: '请求正文', en: 'The body' }), persisted)
}

/** The operation in a URL's query (GraphQL over HTTP, section 5.3); throws BadRequestError. */
export function operationInUrl(parameters: URLSearchParams, persisted: PersistedOperations): SentOperation {
  const json = (name: string) => {
    const text = parameters.get(name)
    return text ? parseJson(text, { zh: name, en: name }) : undefined
  }
  const given = {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    operationName: parameters.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  }
  return operationIn(given, persisted)
}

/** The operation in parameters that came as JSON; throws BadRequestError, or that its text is not known. */
export function operationIn(parameters: unknown, persisted: PersistedOperations): SentOperation {
  if (!isMap(parameters)) throw wrong('body', { zh: 'JSON 对象', en: 'a JSON object' })
  const { query: text, operationName, variables, extensions } = parameters
  if (text != null && typeof text !== 'string') throw wrong('query', { zh: '文本', en: 'a text' })
  if (operationName != null && typeof operationName !== 'string')
    throw wrong('operationName', { zh: '文本', en: 'a text' })
  if (variables != null && !isMap(variables)) throw wrong('variables', { zh: '对象', en: 'an object' })
  if (extensions != null && !isMap(extensions)) throw wrong('extensions', { zh: '对象', en: 'an object' })
  const query = persisted.textOf({ query: text ?? undefined, hash: hashIn(parameters) })
  if (query === undefined) throw wrong('query', { zh: '文本', en: 'a text' })
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined }
}

/** Apollo's `extensions.persistedQuery.sha256Hash`, or `documentId: "sha256:…"` (GraphQL over HTTP, appendix on persisted documents). */
function hashIn({ documentId, extensions }: Record<string, unknown>): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null }
  const named = persistedQuery?.sha256Hash ?? documentId
  if (named == null) return undefined
  if (typeof named !== 'string') throw wrong('documentId', { zh: '文本', en: 'a text' })
  return named.replace(/^sha256:/, '').toLowerCase()
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string, { zh, en }: { zh: string; en: string }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRequestError({ zh: `${zh}不是有效的 JSON。`, en: `${en} is not valid JSON.` })
  }
}

function wrong(parameter: string, { zh, en }: { zh: string; en: string }): BadRequestError {
  return new BadRequestError({
    zh: `参数 ${parameter} 必须是${zh}。`,
    en: `The parameter ${parameter} must be ${en}.`,
  })
}
