import type { Finding } from './finding.ts'
import type { PlacedMark } from './placed-mark.ts'

/** What is wrong with the numbers of a document: each must be one more than its neighbour in the same list. */
export function numberingFindings(marks: PlacedMark[]): Finding[] {
  const lists = Map.groupBy(marks, ({ list }) => list)
  return [...lists.values()].flatMap(listFindings).sort((a, b) => a.line - b.line)
}

function listFindings(marks: PlacedMark[]): Finding[] {
  const seen = new Set<number>()
  let last = 0
  return marks.flatMap((mark) => {
    const ordinal = mark.ordinals.at(-1) ?? 0
    const finding = stepFinding(mark, ordinal, last, seen)
    seen.add(ordinal)
    last = Math.max(last, ordinal)
    return finding ? [finding] : []
  })
}

function stepFinding(
  mark: PlacedMark,
  ordinal: number,
  last: number,
  seen: Set<number>,
): Finding | undefined {
  const { line, label } = mark
  if (seen.has(ordinal))
    return {
      line,
      code: 'REPEATED_NUMBER',
      text: { zh: `编号“${label}”重复。`, en: `The number “${label}” comes twice.` },
    }
  if (ordinal < last)
    return {
      line,
      code: 'OUT_OF_ORDER',
      text: { zh: `编号“${label}”次序颠倒。`, en: `The number “${label}” is out of order.` },
    }
  return ordinal > last + 1 ? missing(mark, last + 1, ordinal - 1) : undefined
}

function missing({ line, label }: PlacedMark, from: number, to: number): Finding {
  const range = from === to ? `${from}` : `${from}–${to}`
  const text = {
    zh: `“${label}”之前缺少编号 ${range}。`,
    en: `Before “${label}” the number ${range} is missing.`,
  }
  return { line, code: 'MISSING_NUMBER', text }
}
