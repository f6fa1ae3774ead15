import type { Log } from '../shared/telemetry/log.ts'

const patience = 4500

const longestMessage = 1000

/** Runs a start; what stops it is told in a line, and the process ends with 1. */
export async function run(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    process.stderr.write(`${String(error).slice(0, longestMessage)}\n`)
    process.exit(1)
  }
}

/**
 * Runs until SIGTERM or SIGINT, then closes in order and exits: with 0 if all closed in time. A second signal, or
 * something that does not close, ends it at once.
 */
export function runUntilStopped(log: Log, ...closing: (() => Promise<void>)[]): void {
  let stopping = false
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), patience).unref()
    try {
      for (const close of closing) await close()
      process.exit(0)
    } catch (err) {
      log.error({ err }, 'could not stop in order')
      process.exit(1)
    }
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal))
}
