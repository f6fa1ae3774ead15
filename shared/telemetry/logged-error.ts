/** What is logged of an error: where and of which kind, not what it was about. */
export interface LoggedError {
  readonly type: string
  readonly code: string | undefined
  readonly message: string
  readonly stack: string | undefined
  readonly cause: LoggedError | undefined
}

/**
 * Names the properties one by one: a database's error carries the values of its statement, and its message may quote them
 * after the first line.
 */
export function loggedError(error: unknown): LoggedError {
  const { name, code, message, stack, originalError, cause } = error as Error & {
    code?: unknown
    originalError?: unknown
  }
  const within = originalError ?? cause
  return {
    type: name,
    code: typeof code === 'string' ? code : undefined,
    message: firstLine(message),
    stack: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    cause: within instanceof Error ? loggedError(within) : undefined,
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
