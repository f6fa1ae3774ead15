import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'

/** One message of a stream, put into bytes once for all who get it. */
export type Payload = Buffer

/** What a live query gave at one cursor. */
export interface Messages {
  readonly payloads: readonly Payload[]
  /** Set if the query as a whole failed; the only payload then tells so. */
  readonly failure?: readonly GraphQLFormattedError[]
}

/**
 * The messages in the result of a live query: one an item of its list, each with the errors that happened in it, their
 * paths as in a subscription (without the index).
 */
export function messagesIn({ data, errors = [] }: FormattedExecutionResult, responseKey: string): Messages {
  const items = data?.[responseKey]
  const elsewhere = errors.filter(({ path }) => typeof path?.[1] !== 'number')
  if (!Array.isArray(items) || (items.length === 0 && elsewhere.length > 0))
    return { payloads: [payloadOf({ data: null, errors })], failure: errors }
  const payloads = items.map((item, index) => {
    const within = errors.filter(({ path }) => path?.[1] === index).map(withoutIndex)
    const own = [...within, ...elsewhere]
    return payloadOf({ data: { [responseKey]: item }, ...(own.length > 0 ? { errors: own } : {}) })
  })
  return { payloads }
}

function payloadOf(result: FormattedExecutionResult): Payload {
  return Buffer.from(JSON.stringify(result))
}

/** The same error, its path without the place in the list. */
function withoutIndex({ path, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  const [key, , ...rest] = path!
  return { ...error, path: [key!, ...rest] }
}
