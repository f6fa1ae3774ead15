import type { Mark, MarkFamily } from './mark.ts'
import { opensAfter } from './mark.ts'
import { readNumeral } from './numerals.ts'

const numeral = '[〇零一二三四五六七八九十百\\d]'
const opening = new RegExp(`(\\d{1,3})?第\\s*(${numeral}(?:\\s?${numeral})*)\\s*([章节条])`, 'g')
const reference = new RegExp(`^(?:规定|所[述列规]|的|[款项]|[、至和及或]第|第${numeral}+[款项])`)
const families: Record<string, MarkFamily> = { 章: 'CHAPTER', 节: 'SECTION', 条: 'ARTICLE' }

/** The chapters, sections and articles (第X章, 第X节, 第X条) that open in a folded line; mentions of an article are none. */
export function statuteMarks(line: string): Mark[] {
  return [...line.matchAll(opening)].flatMap((match) => {
    const [whole, stray = '', written = '', unit = ''] = match
    const ordinal = readNumeral(written)
    const family = families[unit]
    const before = line.slice(0, match.index)
    const end = match.index + whole.length
    const inline = before.trim() !== ''
    if (
      !ordinal ||
      !family ||
      reference.test(line.slice(end)) ||
      (inline && !opensAfter.test(before.slice(-1)))
    )
      return []
    return [{ family, ordinals: [ordinal], at: match.index + stray.length, end, inline, stray: stray.length }]
  })
}
