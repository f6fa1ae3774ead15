import { fold, ink } from './fold.ts'
import { isHeading } from './heading.ts'
import type { TextSegment } from './segments.ts'

const genre =
  /(?:章程|公约|规范|方案|意见|办法|细则|规则|制度|规定|标准|协议书?|条例|要点|计划|纲要)\s*(?:[([〔][^)\]〕]*[)\]〕])?$/
const longestTitle = 60
const shortestRepeat = 4

/**
 * Which lines are the title, from (inclusive) to (exclusive): the first that ends like one (章程, 方案…), alone or with
 * the line after it; else the first that reads as a heading. None: from and to are 0.
 */
export function titleLines(lines: TextSegment[]): { from: number; to: number } {
  const from = lines.findIndex(({ text }, index) => isTitle(text) || isTitle(joined(lines, index)))
  if (from >= 0) return { from, to: isTitle(lines[from]?.text ?? '') ? from + 1 : from + 2 }
  const untyped = lines.findIndex(({ text }) => isHeading(text, longestTitle))
  return untyped >= 0 ? { from: untyped, to: untyped + 1 } : { from: 0, to: 0 }
}

/** Page converters put the title and the first paragraph on one line, with a gap between them. */
export function splitAtTitle(line: TextSegment): TextSegment[] {
  const [, title, rest] = /^(\S+)\s+(.*)$/s.exec(line.text) ?? []
  if (!title || !rest || !isTitle(title) || isTitle(line.text)) return [line]
  return [title, rest].map((text) => ({ ...line, text }))
}

/** Whether a line says the title, or a part of it, once more. */
export function repeatsTitle({ text }: TextSegment, title: string): boolean {
  return ink(text).length >= shortestRepeat && ink(title).includes(ink(text))
}

function joined(lines: TextSegment[], index: number): string {
  const [first, second] = lines.slice(index, index + 2)
  return first && second ? first.text + second.text : ''
}

function isTitle(text: string): boolean {
  return isHeading(text, longestTitle) && genre.test(fold(text))
}
