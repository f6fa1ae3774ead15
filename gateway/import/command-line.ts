import { resolve } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Locale } from '../../shared/locale.ts'
import type { Environment } from '../../shared/settings.ts'
import { UsageError } from './usage.ts'

/** A command line, taken apart: what it is about, the file, and the options. */
export interface CommandLine<Noun extends string> {
  readonly noun: Noun
  /** Absolute path. */
  readonly file: string
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/**
 * Reads `NOUN FILE [options]`; the file is found from where the user stands, also behind `npm run`.
 * @throws UsageError
 */
export function readCommandLine<const Noun extends string>(
  words: readonly string[],
  nouns: readonly Noun[],
  options: ParseArgsOptionsConfig,
  environment: Environment,
): CommandLine<Noun> {
  const { positionals, values } = parse(words, options)
  const [given, file, ...more] = positionals
  const noun = nouns.find((candidate) => candidate === given)
  if (!noun) throw unknownNoun(given, nouns)
  if (!file) throw new UsageError({ zh: '请给出文件。', en: 'Which file?' })
  if (more.length > 0)
    throw new UsageError({
      zh: `多余的参数：${more.join(' ')}。`,
      en: `Too many arguments: ${more.join(' ')}.`,
    })
  return { noun, file: fromWhereWeStand(file, environment), options: values as CommandLine<Noun>['options'] }
}

/** npm runs scripts in the package's folder, and says in INIT_CWD where it was called. */
export function fromWhereWeStand(file: string, { npm_lifecycle_event, INIT_CWD }: Environment): string {
  const isScript = npm_lifecycle_event === 'import' || npm_lifecycle_event === 'export'
  return resolve((isScript && INIT_CWD) || process.cwd(), file)
}

/** The language of the messages: what `--language` says, else English where the system speaks it, else Chinese. */
export function languageOf(words: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: Environment): Locale {
  const place = words.indexOf('--language')
  const given = place === -1 ? inline(words) : words[place + 1]
  if (given === 'zh' || given === 'en') return given
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh'
}

function inline(words: readonly string[]): string | undefined {
  return words.find((word) => word.startsWith('--language='))?.slice('--language='.length)
}

function parse(words: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true })
    const { language } = parsed.values
    if (language === undefined || language === 'zh' || language === 'en') return parsed
  } catch (error) {
    const { message } = error as Error
    throw new UsageError({ zh: `选项有误：${message}`, en: message })
  }
  throw new UsageError({ zh: '语言只能是 zh 或 en。', en: 'The language must be zh or en.' })
}

function unknownNoun(given: string | undefined, nouns: readonly string[]): UsageError {
  const known = nouns.join(', ')
  return new UsageError({
    zh: given ? `不认识“${given}”；可以是：${known}。` : `请说明对象：${known}。`,
    en: given ? `"${given}" is none of: ${known}.` : `What? One of: ${known}.`,
  })
}
