import type { Column } from './column.ts'
import { normalLabel, withoutNotes } from './normal-form.ts'

/** A heading that a column claims; it is exact if it needed no note in brackets taken away. */
export interface ClaimedHeading {
  readonly column: Column
  readonly exact: boolean
}

/** Finds the column that a heading in a file stands for. */
export type HeadingLookup = (heading: string) => ClaimedHeading | undefined

/** @throws TypeError if two columns claim one heading: the columns are then badly defined */
export function headingLookup(columns: readonly Column[]): HeadingLookup {
  const claims = new Map<string, Column>()
  for (const column of columns) {
    for (const heading of [column.heading.zh, column.heading.en, ...(column.synonyms ?? [])]) {
      const label = normalLabel(heading)
      const taken = claims.get(label)
      if (taken && taken !== column)
        throw new TypeError(`"${heading}" is claimed by ${taken.field} and by ${column.field}`)
      claims.set(label, column)
    }
  }
  return (heading) => {
    const label = normalLabel(heading)
    const column = claims.get(label)
    if (column) return { column, exact: true }
    const loose = claims.get(withoutNotes(label))
    return loose && { column: loose, exact: false }
  }
}
