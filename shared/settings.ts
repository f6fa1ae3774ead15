import type { Bilingual } from './errors.ts'

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One environment variable: what it says, what holds without it, and how its text becomes a value. */
export interface Setting<Value> {
  readonly name: string
  readonly means: Bilingual
  /** As text; undefined where there is none. */
  readonly standard?: string | undefined
  /** The value of a text, or undefined where the text is not of the form. */
  parse(text: string): Value | undefined
  /** The form, for the message of who got it wrong. */
  readonly form: string
  /** Its value is told to nobody, also not to who got it wrong. */
  readonly secret?: boolean
}

/** A variable has a value that cannot be used, or is missing; the message begins with its name. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'

  constructor(variable: string, problem: string) {
    super(`${variable}: ${problem}`)
  }
}

/** The value of a setting that has a standard. Throws ConfigurationError. */
export function read<Value>(setting: Setting<Value>, environment: Environment): Value {
  const value = readOptional(setting, environment)
  if (value === undefined) throw new ConfigurationError(setting.name, 'is required / 必须设置')
  return value
}

/** The value of a setting, undefined where it is neither set nor has a standard. Throws ConfigurationError. */
export function readOptional<Value>(setting: Setting<Value>, environment: Environment): Value | undefined {
  const text = environment[setting.name] || setting.standard
  if (text === undefined) return undefined
  const value = setting.parse(text)
  if (value !== undefined) return value
  const is = setting.secret ? '' : `, but is ${JSON.stringify(text)}`
  throw new ConfigurationError(setting.name, `must be ${setting.form}${is}`)
}

type Description = Pick<Setting<unknown>, 'name' | 'means' | 'standard'>

export function text(description: Description): Setting<string> {
  return { ...description, form: 'a text', parse: (value) => value }
}

/** A whole number from `least` on. */
export function count({ least = 0, ...description }: Description & { least?: number }): Setting<number> {
  const parse = (value: string) =>
    /^\d{1,15}$/.test(value) && Number(value) >= least ? Number(value) : undefined
  return { ...description, form: `a whole number of at least ${least}`, parse }
}

/** A URL of one of these schemes. */
export function url({
  schemes,
  ...description
}: Description & { schemes: readonly string[] }): Setting<string> {
  const parse = (value: string) => (schemes.includes(URL.parse(value)?.protocol ?? '') ? value : undefined)
  return { ...description, form: `a URL with ${schemes.join(' or ')}`, parse }
}

export function choice<const Value extends string>({
  values,
  ...description
}: Description & { values: readonly Value[] }): Setting<Value> {
  const parse = (value: string) => values.find((candidate) => candidate === value)
  return { ...description, form: `one of ${values.join(', ')}`, parse }
}
