import { type Bilingual, DomainError } from '../../shared/errors.ts'
import { ConfigurationError, type Environment } from '../../shared/settings.ts'
import { languageOf } from './command-line.ts'
import { say, type Terminal, warn } from './terminal.ts'
import { UsageError } from './usage.ts'

export interface Command {
  readonly usage: Bilingual
  /** Answers the exit code. */
  run(words: readonly string[], environment: Environment, terminal: Terminal): Promise<number>
}

/** Runs a command; every refusal becomes a sentence and an exit code: 1 for the file and the database, 2 for the call. */
export async function runCommand(
  { usage, run }: Command,
  words: readonly string[],
  environment: Environment,
  outputs: Pick<Terminal, 'out' | 'err'>,
): Promise<number> {
  const terminal = { ...outputs, language: languageOf(words, environment) }
  if (words.includes('--help')) {
    say(terminal, usage)
    return 0
  }
  try {
    return await run(words, environment, terminal)
  } catch (error) {
    return refuse(error, usage, terminal)
  }
}

function refuse(error: unknown, usage: Bilingual, terminal: Terminal): number {
  if (error instanceof UsageError) {
    warn(terminal, error.text)
    warn(terminal, usage)
    return 2
  }
  if (error instanceof DomainError) {
    warn(terminal, error.text)
    return 1
  }
  terminal.err.write(`${(error as Error).message}\n`)
  return error instanceof ConfigurationError ? 2 : 1
}
