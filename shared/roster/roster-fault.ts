import type { Bilingual } from '../errors.ts'

/** One thing in a roster that a person must correct. */
export interface RosterFault {
  /** Physical line (CSV) or row number (xlsx) in the file, from 1. */
  readonly line: number
  /** The heading as written in the file; a column's letter where it has none; `null` if the whole line is at fault. */
  readonly column: string | null
  /** The text of the cell as it stands in the file. */
  readonly value: string
  readonly reason: Bilingual
}
