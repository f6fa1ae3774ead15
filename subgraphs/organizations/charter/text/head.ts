import type { Unplaced, UnplacedReason } from './fragment.ts'
import { Passage } from './passage.ts'
import type { PlacedSegment } from './placed-mark.ts'
import type { TextSegment } from './segments.ts'
import { repeatsTitle, splitAtTitle, titleLines } from './title.ts'

/** What stands before the first number: its first `length` segments. */
export interface Head {
  length: number
  title: string
  preamble: string
  unplaced: Unplaced[]
}

/** Finds the title before the first number; what stands before it or repeats it is set aside, the rest is the preamble. */
export function headOf(segments: PlacedSegment[]): Head {
  const numbered = segments.some(({ kind }) => kind === 'MARK')
  const length = numbered ? segments.findIndex(({ kind }) => kind !== 'TEXT') : segments.length
  const [first, ...others] = segments.slice(0, length).filter((segment) => segment.kind === 'TEXT')
  const lines = first ? [...splitAtTitle(first), ...others] : []
  return numbered ? { length, ...readHead(lines) } : { length, ...readUnnumbered(lines) }
}

function readHead(lines: TextSegment[]): Omit<Head, 'length'> {
  const { from, to } = titleLines(lines)
  const title = titleOf(lines.slice(from, to))
  const after = Object.groupBy(lines.slice(to), (line) =>
    repeatsTitle(line, title) ? 'repeats' : 'preamble',
  )
  const preamble = new Passage()
  for (const line of after.preamble ?? []) preamble.add(line)
  const unplaced = [
    ...setAside(lines.slice(0, from), 'BEFORE_TITLE'),
    ...setAside(after.repeats ?? [], 'REPEATED_TITLE'),
  ]
  return { title, preamble: preamble.text, unplaced }
}

// Without a number nothing tells an article from a preamble, so nothing but the title is placed.
function readUnnumbered(lines: TextSegment[]): Omit<Head, 'length'> {
  const { from, to } = titleLines(lines)
  const rest = [...lines.slice(0, from), ...lines.slice(to)]
  return { title: titleOf(lines.slice(from, to)), preamble: '', unplaced: setAside(rest, 'NOT_NUMBERED') }
}

function titleOf(lines: TextSegment[]): string {
  return lines.map(({ text }) => text).join('')
}

function setAside(lines: TextSegment[], reason: UnplacedReason): Unplaced[] {
  return lines.map(({ line, text }) => ({ line, text, reason }))
}
