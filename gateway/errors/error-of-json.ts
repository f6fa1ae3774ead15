import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** An error that came as JSON, or is about to go, as graphql-js has errors. */
export function errorOfJson({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null })
}
