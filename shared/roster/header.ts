import type { Column } from './column.ts'
import { type HeadingLookup, headingLookup } from './headings.ts'
import { RosterHeadingsError } from './roster-errors.ts'
import type { SheetRow } from './sheet.ts'

/** A column and where in the file it stands. */
export interface Place {
  readonly column: Column
  /** Position in the row, from 0. */
  readonly index: number
  /** The heading as written in the file. */
  readonly heading: string
}

/** The header row of a file, understood. */
export interface Header {
  readonly line: number
  readonly places: readonly Place[]
  /** Headings as written that no column claims; their cells are not read. */
  readonly ignored: readonly string[]
  /** All headings of the row as written, blank ones included. */
  readonly headings: readonly string[]
}

/** How many different columns the best of these rows names: tells a header, and a delimiter that finds one. */
export function columnsNamed(rows: readonly SheetRow[], columns: readonly Column[]): number {
  const lookup = headingLookup(columns)
  return Math.max(0, ...rows.map((row) => namedBy(row, lookup).size))
}

/**
 * The header is the first of the rows that names the most columns; what stands above it are titles and notes.
 * @throws RosterHeadingsError if no row names a column, a required one is missing, or two headings mean the same
 */
export function findHeader(rows: readonly SheetRow[], columns: readonly Column[]): Header {
  const lookup = headingLookup(columns)
  const most = columnsNamed(rows, columns)
  const row = rows.find((candidate) => namedBy(candidate, lookup).size === most)
  const required = columns.filter((column) => column.required)
  if (!row || most === 0) throw noHeader(required.length > 0 ? required : columns)
  return readHeader(row, lookup, required)
}

function readHeader(row: SheetRow, lookup: HeadingLookup, required: readonly Column[]): Header {
  const named = namedBy(row, lookup)
  const missing = required.filter((column) => !named.has(column)).map((column) => column.heading)
  const duplicated = [...named.values()].filter((places) => places.length > 1)
  if (missing.length > 0 || duplicated.length > 0) {
    const repeats = duplicated.map((places) => places.map(({ heading }) => heading))
    throw new RosterHeadingsError({ line: row.line, missing, duplicated: repeats })
  }
  const places = [...named.values()].flat()
  const claimed = new Set(places.map(({ index }) => index))
  const ignored = row.cells.filter((cell, index) => cell.trim() !== '' && !claimed.has(index))
  return { line: row.line, places, ignored, headings: row.cells }
}

/** The places each column could be read from; a heading with a note gives way to the bare one (电话 before 电话（备用）). */
function namedBy(row: SheetRow, lookup: HeadingLookup): Map<Column, readonly Place[]> {
  const claims = row.cells.flatMap((heading, index) => {
    const claim = lookup(heading)
    return claim ? [{ ...claim, index, heading: heading.trim() }] : []
  })
  const byColumn = Map.groupBy(claims, ({ column }) => column)
  return new Map(
    [...byColumn].map(([column, all]) => {
      const exact = all.filter((claim) => claim.exact)
      return [column, exact.length > 0 ? exact : all]
    }),
  )
}

function noHeader(columns: readonly Column[]): RosterHeadingsError {
  return new RosterHeadingsError({ missing: columns.map(({ heading }) => heading), duplicated: [] })
}
