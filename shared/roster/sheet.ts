import type { RosterFault } from './roster-fault.ts'

/** One row as it stands in a file, title and header rows included. */
export interface SheetRow {
  /** Where it begins: physical line (CSV) or row number (xlsx), from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Some rows in their order, and what could not be made a row. */
export interface SheetBatch {
  readonly rows: readonly SheetRow[]
  readonly faults: readonly RosterFault[]
  /** Bytes of the file dealt with up to here. */
  readonly bytesRead: number
}

/** A table of text in a file. */
export interface Sheet {
  /** Size of the file in bytes. */
  readonly bytes: number
  /** Reads the rows from a line on, as often as it is called; the file is closed when the loop ends, however it ends. */
  batches(fromLine?: number): AsyncIterable<SheetBatch>
}

/** The first rows of a sheet, at most `limit`. */
export async function firstRows(sheet: Sheet, limit: number): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of sheet.batches()) {
    rows.push(...batch.rows)
    if (rows.length >= limit) break
  }
  return rows.slice(0, limit)
}

export function isBlank({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}
