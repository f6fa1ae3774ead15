import type { Bilingual } from '../../shared/errors.ts'
import type { Locale } from '../../shared/locale.ts'

/** What a stream of a process offers a command; `isTTY` where a person looks at it. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/** Where a command speaks, and how: results to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: Output
  readonly err: Output
  readonly language: Locale
}

export function say({ out, language }: Terminal, text: Bilingual): void {
  out.write(`${text[language]}\n`)
}

export function warn({ err, language }: Terminal, text: Bilingual): void {
  err.write(`${text[language]}\n`)
}

/** Text of a file as one line of a message: without control characters, not longer than 60 characters. */
export function shown(text: string): string {
  const line = [...text.replace(/\p{Cc}+/gu, ' ')]
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('')
}
