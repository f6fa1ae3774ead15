import { type Placement, placing } from './placement.ts'
import type { Scheme } from './scheme.ts'
import type { MarkSegment, Segment } from './segments.ts'

/** A number with what it opens. */
export type PlacedMark = MarkSegment & Placement

export type PlacedSegment = PlacedMark | Exclude<Segment, MarkSegment>

/** The segments, in reading order, with every number placed. */
export function placedSegments(segments: Segment[], scheme: Scheme): PlacedSegment[] {
  const place = placing(scheme)
  return segments.map((segment) => (segment.kind === 'MARK' ? { ...segment, ...place(segment) } : segment))
}
