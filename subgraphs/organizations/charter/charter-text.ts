import { Assembly } from './text/assembly.ts'
import { siftBackMatter } from './text/back-matter.ts'
import { siftContentsList } from './text/contents-list.ts'
import { siftEditorMarks } from './text/editor-marks.ts'
import { findingsIn } from './text/findings-in.ts'
import { fragmentsOf, type Sifted, type Unplaced } from './text/fragment.ts'
import { headOf } from './text/head.ts'
import { siftPageLines, siftPagePrefixes } from './text/page-numbers.ts'
import type { CharterText } from './text/parsed-charter.ts'
import { type PlacedSegment, placedSegments } from './text/placed-mark.ts'
import { type Scheme, schemeOf } from './text/scheme.ts'
import { segmentsOf } from './text/segments.ts'
import { siftWebPage } from './text/web-page.ts'

const passes = [siftPagePrefixes, siftPageLines, siftWebPage, siftEditorMarks, siftContentsList]

/**
 * Reads a charter as offices have it into its articles, each kept as written: numbered 第X条, 3.1 or 一、㈠⒈, with broken lines,
 * page numbers and web pages around it. Never refuses: what cannot be placed is in `unplaced`, what is odd in `findings`.
 */
export function parseCharterText(text: string): CharterText {
  const around = sift(text)
  const scheme = schemeOf(around.fragments)
  const body = siftBackMatter(around.fragments, scheme)
  const segments = placedSegments(
    body.fragments.flatMap((fragment) => segmentsOf(fragment, scheme)),
    scheme,
  )
  const head = headOf(segments)
  const { chapters, articles, unplaced } = assembled(segments.slice(head.length), scheme)
  return {
    title: head.title,
    preamble: head.preamble,
    chapters,
    articles,
    unplaced: inOrder([around.unplaced, body.unplaced, head.unplaced, unplaced]),
    findings: findingsIn(segments, articles),
  }
}

function sift(text: string): Sifted {
  const start: Sifted = { fragments: fragmentsOf(text), unplaced: [] }
  return passes.reduce((before, pass) => {
    const { fragments, unplaced } = pass(before.fragments)
    return { fragments, unplaced: [...before.unplaced, ...unplaced] }
  }, start)
}

function assembled(segments: PlacedSegment[], scheme: Scheme): Assembly {
  const assembly = new Assembly(scheme)
  for (const segment of segments) assembly.take(segment)
  return assembly
}

function inOrder(lists: Unplaced[][]): Unplaced[] {
  return lists.flat().sort((a, b) => a.line - b.line)
}
