import { isHeading } from './heading.ts'
import type { Mark } from './mark.ts'

const nested = /^(\s*)(\d{1,2}(?:\.\d{1,2}){1,4})(?![\d.%万亿元米倍])/
const top = /^(\s*)(\d{1,2})(?=\s+\S)/
const longestTopHeading = 20

/** The decimal section (`10.1.2`, or `10` before a short heading) that opens a folded line. */
export function decimalMark(line: string): Mark | undefined {
  const match = nested.exec(line) ?? topSection(line)
  if (!match) return undefined
  const [whole, indent = '', number = ''] = match
  const ordinals = number.split('.').map(Number)
  return { family: 'DECIMAL', ordinals, at: indent.length, end: whole.length, inline: false, stray: 0 }
}

function topSection(line: string): RegExpExecArray | null {
  const match = top.exec(line)
  return match && isHeading(line.slice(match[0].length), longestTopHeading) ? match : null
}
