import { fold } from './fold.ts'
import type { Fragment, Unplaced } from './fragment.ts'
import type { Mark, MarkFamily } from './mark.ts'
import { decimalMark } from './mark-decimal.ts'
import { itemMarks } from './mark-item.ts'
import { statuteMarks } from './mark-statute.ts'
import type { Scheme } from './scheme.ts'

/** A number as printed (`label`), which opens a chapter, an article or an item. */
export interface MarkSegment extends Pick<Mark, 'family' | 'ordinals' | 'inline'> {
  kind: 'MARK'
  line: number
  label: string
}

/** Running text of a line `width` characters long; `opened` when it follows a number that starts the line. */
export interface TextSegment extends Fragment {
  kind: 'TEXT'
  opened: boolean
  width: number
}

/** A piece that is no part of the text, such as a page number glued to an article's number. */
export interface StraySegment extends Unplaced {
  kind: 'STRAY'
}

export type Segment = MarkSegment | TextSegment | StraySegment

/** Splits a line at its numbers. Put together again, the segments are the line. */
export function segmentsOf({ line, text }: Fragment, scheme: Scheme): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let opened = false
  const addText = (to: number) => {
    const part = text.slice(from, to).trim()
    if (part) segments.push({ kind: 'TEXT', line, text: part, opened, width: text.length })
  }
  for (const { family, ordinals, inline, at, end, stray } of marksOf(fold(text), scheme)) {
    addText(at - stray)
    if (stray) segments.push({ kind: 'STRAY', line, text: text.slice(at - stray, at), reason: 'PAGE_NUMBER' })
    segments.push({ kind: 'MARK', line, label: text.slice(at, end).trim(), family, ordinals, inline })
    from = end
    opened = !inline
  }
  addText(text.length)
  return segments
}

function marksOf(line: string, scheme: Scheme): Mark[] {
  if (scheme === 'NONE') return []
  if (scheme === 'OUTLINE') return itemMarks(line)
  const outer =
    scheme === 'STATUTE' ? statuteMarks(line) : [decimalMark(line)].filter((mark) => mark !== undefined)
  return withItems(line, outer)
}

function withItems(line: string, outer: Mark[]): Mark[] {
  const bounds = outer.map(({ end }) => end)
  return [0, ...bounds].flatMap((from, index) => {
    const before = outer[index - 1]
    const until = outer[index]?.at ?? line.length
    const items = itemMarks(line.slice(from, until)).filter(
      (item) => from === 0 || !startsWithCommonNumber(item),
    )
    return [...(before ? [before] : []), ...items.map((item) => shifted(item, from))]
  })
}

// After 「第五条」 a bare digit or 「一、」 is part of the sentence; a bracketed number is an item.
function startsWithCommonNumber({ family, inline }: Mark): boolean {
  return !inline && (['HAN', 'DIGIT'] satisfies MarkFamily[] as MarkFamily[]).includes(family)
}

function shifted(mark: Mark, by: number): Mark {
  return { ...mark, at: mark.at + by, end: mark.end + by, inline: mark.inline || by > 0 }
}
