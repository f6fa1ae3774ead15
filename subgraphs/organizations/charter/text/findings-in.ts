import type { Finding } from './finding.ts'
import { numberingFindings } from './numbering.ts'
import type { ArticleText } from './parsed-charter.ts'
import type { PlacedSegment } from './placed-mark.ts'
import { endFindings, pageNumberFindings, unreadableFindings } from './text-findings.ts'

/** All that a person should look at in a document, in the order of its lines. */
export function findingsIn(segments: PlacedSegment[], articles: ArticleText[]): Finding[] {
  const marks = segments.filter((segment) => segment.kind === 'MARK')
  if (marks.length === 0) return [noArticles]
  const findings = [
    numberingFindings(marks),
    unreadableFindings(segments),
    pageNumberFindings(segments),
    endFindings(articles),
  ]
  return findings.flat().sort((a, b) => a.line - b.line)
}

const noArticles: Finding = {
  line: 1,
  code: 'NO_ARTICLES',
  text: { zh: '文本中没有可识别的条款编号。', en: 'The text has no article number that can be read.' },
}
