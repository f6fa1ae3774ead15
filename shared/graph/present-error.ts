import { GraphQLError } from 'graphql'
import { isOutdatedPlan } from '../database/prepared.ts'
import { DomainError } from '../errors.ts'
import type { Context } from './context.ts'

/** The classes of SQLSTATE that mean the database cannot be reached or is going down, and what node says of sockets. */
const unreachable = /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/

/** An error as clients may see it: refusals in their language, everything else masked and handed to the log. */
export function presentError(error: GraphQLError, context: Pick<Context, 'locale'>): GraphQLError {
  const cause = rootOf(error)
  const place = { nodes: error.nodes ?? null, path: error.path ?? null }
  if (cause instanceof DomainError) {
    const { code, field, text } = cause
    return new GraphQLError(text[context.locale], {
      ...place,
      extensions: { code, ...(field === undefined ? {} : { field }) },
    })
  }
  if (isUnavailable(cause))
    return new GraphQLError('The database does not answer. Try again shortly.', {
      ...place,
      extensions: { code: 'UNAVAILABLE' },
    })
  if (isBadValue(cause))
    return new GraphQLError('A value is not of the form that it must have.', {
      ...place,
      extensions: { code: 'INVALID_INPUT' },
    })
  if (cause === undefined || cause instanceof GraphQLError) return error
  return new GraphQLError('Internal server error.', {
    ...place,
    originalError: cause,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  })
}

/** Whether an error says that the database cannot be reached, or that the same request would succeed now. */
export function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code
  if ((typeof code === 'string' && unreachable.test(code)) || isOutdatedPlan(error)) return true
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message)
  )
}

/** PostgreSQL's class 22: a value that cannot be read as its type, such as a cursor of another list. */
function isBadValue(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)
}

function rootOf(error: GraphQLError): Error | undefined {
  let cause: Error | undefined = error.originalError ?? undefined
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}
