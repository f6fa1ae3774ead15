import type { Finding } from './finding.ts'
import { fold } from './fold.ts'
import { readNumeral } from './numerals.ts'
import type { ArticleText } from './parsed-charter.ts'
import type { Segment, TextSegment } from './segments.ts'
import { endsSentence } from './sentence.ts'

// Digits between Chinese characters that count nothing: no measure word follows.
const loneDigits =
  /(?<=[\p{sc=Han}“”])\d{1,3}(?=\p{sc=Han})(?![个次批名年月日周天届项人家户所条章款号期至到以级位本部份种类万亿千百元岁时分点块组支篇余多种倍大])/gu
const unreadable = /^第([^\s章节条,。、;:]{0,5})([章节条])/

/** Digits in the running text that look like page numbers: they count nothing and rise through the document. */
export function pageNumberFindings(segments: Segment[]): Finding[] {
  const strays = segments.filter((segment) => segment.kind === 'TEXT').flatMap(lonesIn)
  let last = 0
  return strays.flatMap(({ line, page, around }) => {
    if (page <= last) return []
    last = page
    const text = {
      zh: `“${around}”中的 ${page} 疑为页码。`,
      en: `The ${page} in “${around}” looks like a page number.`,
    }
    return [{ line, code: 'PAGE_NUMBER_IN_TEXT', text }]
  })
}

function lonesIn({ line, text }: TextSegment): { line: number; page: number; around: string }[] {
  return [...fold(text).matchAll(loneDigits)].map((match) => ({
    line,
    page: Number(match[0]),
    around: text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4),
  }))
}

/** Lines that open like an article but whose number cannot be read (`第条`, `第×条`): they stay in the text before. */
export function unreadableFindings(segments: Segment[]): Finding[] {
  return segments.filter((segment) => segment.kind === 'TEXT').flatMap(unreadableIn)
}

function unreadableIn({ line, text, opened }: TextSegment): Finding[] {
  const match = unreadable.exec(fold(text))
  if (opened || !match || readNumeral(match[1] ?? '')) return []
  const label = match[0]
  return [
    {
      line,
      code: 'UNREADABLE_NUMBER',
      text: { zh: `编号“${label}”无法识别。`, en: `The number “${label}” cannot be read.` },
    },
  ]
}

/** The document stops within a sentence: something is missing at its end. */
export function endFindings(articles: ArticleText[]): Finding[] {
  const last = articles.at(-1)
  if (!last) return []
  const end = last.items.at(-1)?.text || last.text || last.heading
  if (end === '' || endsSentence(end)) return []
  const text = {
    zh: '文本在句中结束,可能不完整。',
    en: 'The text stops within a sentence and may be incomplete.',
  }
  return [{ line: last.items.at(-1)?.line ?? last.line, code: 'ENDS_MID_SENTENCE', text }]
}
