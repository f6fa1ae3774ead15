/** Why a connection was closed, beyond what graphql-ws and RFC 6455 name themselves. */
export const closeCodes = {
  /** The server is stopping: connect again. */
  goingAway: [1001, 'Going away'],
  /** Something that is needed does not answer: try again later (RFC 6455's registry). */
  tryAgainLater: [1013, 'Try again later'],
  /** The token is not valid. */
  forbidden: [4403, 'Forbidden'],
  /** The token was valid until now: connect again with a new one, or send it in time. */
  tokenExpired: [4498, 'Token expired'],
  /** Messages came faster than they were read: connect again, resume from the last cursor. */
  tooSlow: [4490, 'Reading too slowly'],
  /** The same identity has as many connections as it may. */
  tooManyConnections: [4491, 'Too many connections'],
  internal: [4500, 'Internal server error'],
} as const satisfies Record<string, readonly [number, string]>
