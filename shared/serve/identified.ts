import { GraphQLError } from 'graphql'
import { UnauthenticatedError } from '../errors.ts'
import type { Identify } from '../identity.ts'
import type { Viewer } from '../viewer.ts'

/** Who a token speaks for; what is wrong with it becomes an error with the HTTP status that says so. */
export async function identified(
  identify: Identify,
  authorization: string | undefined,
): Promise<Viewer | undefined> {
  try {
    return await identify(authorization)
  } catch (error) {
    const refused = error instanceof UnauthenticatedError
    const code = refused ? error.code : 'UNAVAILABLE'
    const message = refused ? error.message : 'Tokens cannot be checked for the moment.'
    throw new GraphQLError(message, { extensions: { code, http: { status: refused ? 401 : 503 } } })
  }
}
