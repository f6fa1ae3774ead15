import { GraphQLError } from 'graphql'

/** An operation was refused before anything of it was executed (GraphQL, section 7.1.2, "request error"). */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message)
  }

  /** A refusal for one reason. */
  static because(reason: Error): RefusedError {
    return new RefusedError([new GraphQLError(reason.message, { originalError: reason })])
  }

  /** These errors, under a code where they have none. */
  static coded(errors: readonly GraphQLError[], code: string): RefusedError {
    for (const { extensions } of errors) extensions.code ??= code
    return new RefusedError(errors)
  }
}
