import { type Mark, type MarkFamily, opensAfter } from './mark.ts'
import { readNumeral } from './numerals.ts'

const opening =
  /(?:[㈠-㈩⑴-⒇①-⑳⒈-⒛]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?<!\d)\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、)(?![项款目])/g
const shapes: [RegExp, MarkFamily][] = [
  [/^\([一二三四五六七八九十]+\)$/, 'HAN_IN_BRACKETS'],
  [/^\(\d+\)$/, 'DIGIT_IN_BRACKETS'],
  [/^\d+[.、]$/, 'DIGIT'],
  [/^\d+$/, 'CIRCLED'],
  [/^[一二三四五六七八九十]+、$/, 'HAN'],
]

/** The numbered items that open in a folded line, at its start or, after a sentence, a colon or a gap, in its middle. */
export function itemMarks(line: string): Mark[] {
  return [...line.matchAll(opening)].flatMap((match) => {
    const printed = match[0].normalize('NFKC')
    const family = shapes.find(([shape]) => shape.test(printed))?.[1]
    const ordinal = readNumeral(printed.replace(/[().、]/g, ''))
    const before = line.slice(0, match.index)
    const inline = before.trim() !== ''
    if (!family || !ordinal || (inline && !opensInside(family, before))) return []
    return [
      { family, ordinals: [ordinal], at: match.index, end: match.index + match[0].length, inline, stray: 0 },
    ]
  })
}

// 「一、」 and digits are common in running text, so they need more than a gap before them.
function opensInside(family: MarkFamily, before: string): boolean {
  if (family === 'HAN') return false
  return family === 'DIGIT' ? /[。;:]\s?$/.test(before.slice(-2)) : opensAfter.test(before.slice(-1))
}
