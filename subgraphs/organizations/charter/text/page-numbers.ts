import { fold } from './fold.ts'
import { type Fragment, type Sifted, siftLines } from './fragment.ts'
import { endsSentence } from './sentence.ts'

const pageLine =
  /^[\s\-—–·]*(?:第\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*页)?(?:[\s,]*共\s*\d{1,3}\s*页)?[\s\-—–·]*$/
const prefix = /^\s*(\d{1,3})[、.]/

/** Sets aside lines that hold a page number and nothing else. */
export function siftPageLines(fragments: Fragment[]): Sifted {
  return siftLines(fragments, ({ text }) => (pageLine.test(fold(text)) ? 'PAGE_NUMBER' : undefined))
}

/**
 * Sets aside a running number glued to the start of every line (`2、`), as page converters leave it:
 * every line has the next one, and most of them stand in the middle of a sentence.
 */
export function siftPagePrefixes(fragments: Fragment[]): Sifted {
  if (!hasPagePrefixes(fragments)) return { fragments, unplaced: [] }
  const cuts = fragments.map((fragment) => ({
    ...fragment,
    cut: prefix.exec(fold(fragment.text))?.[0].length ?? 0,
  }))
  return {
    fragments: cuts.map(({ line, text, cut }) => ({ line, text: text.slice(cut) })),
    unplaced: cuts.map(({ line, text, cut }) => ({ line, text: text.slice(0, cut), reason: 'PAGE_NUMBER' })),
  }
}

function hasPagePrefixes(fragments: Fragment[]): boolean {
  const lines = fragments.map(({ text }) => fold(text))
  const running = lines.every((line, index) => Number(prefix.exec(line)?.[1]) === index + 1)
  const broken = lines.slice(0, -1).filter((line) => !endsSentence(line)).length
  return lines.length >= 3 && running && broken * 2 > lines.length - 1
}
