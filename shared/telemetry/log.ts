import { type Logger, pino } from 'pino'
import { loggedError } from './logged-error.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** JSON lines on standard output. What is logged carries request ids, never tokens, variables or personal data. */
export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
  })
}
