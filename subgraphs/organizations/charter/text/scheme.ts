import { fold } from './fold.ts'
import type { Fragment } from './fragment.ts'
import { decimalMark } from './mark-decimal.ts'
import { itemMarks } from './mark-item.ts'
import { statuteMarks } from './mark-statute.ts'

/** How a document numbers its parts: `第X条`; `3.1`; `一、㈠⒈`; or not at all. */
export type Scheme = 'STATUTE' | 'DECIMAL' | 'OUTLINE' | 'NONE'

/** The scheme that the document's own marks speak for. */
export function schemeOf(fragments: Fragment[]): Scheme {
  const lines = fragments.map(({ text }) => fold(text))
  const articles = lines.flatMap(statuteMarks).filter(({ family }) => family === 'ARTICLE').length
  const decimals = lines.filter((line) => (decimalMark(line)?.ordinals.length ?? 0) > 1).length
  if (articles > 0 && articles >= decimals) return 'STATUTE'
  if (decimals > 1) return 'DECIMAL'
  return lines.some((line) => itemMarks(line).some(({ inline }) => !inline)) ? 'OUTLINE' : 'NONE'
}
