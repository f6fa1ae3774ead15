import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface Options {
  /** One JSON object on standard output, nothing else. */
  readonly json: boolean
  /** Writes bench/RESULTS.md. */
  readonly write: boolean
  /** The scenarios to run; all where it is empty. */
  readonly only: readonly string[]
  readonly rounds: number
  readonly seconds: number
}

/** Reads the arguments; throws a TypeError or RangeError that says which one is wrong. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '6' },
    },
  })
  const stranger = values.only.find((name) => !known.includes(name))
  if (stranger !== undefined) throw new RangeError(`--only ${stranger}: there are ${known.join(', ')}`)
  if (values.write && values.only.length > 0)
    throw new RangeError('--write: the results are those of all scenarios')
  return { ...values, rounds: count('rounds', values.rounds), seconds: count('seconds', values.seconds) }
}

function count(name: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new RangeError(`--${name} ${text}: must be a whole number from 1 to 9999`)
}
