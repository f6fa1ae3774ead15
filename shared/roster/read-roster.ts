import type { Column, RowOf } from './column.ts'
import { columnsNamed, findHeader, type Header } from './header.ts'
import { openSheet } from './open-sheet.ts'
import { readRow } from './read-row.ts'
import { RosterEmptyError } from './roster-errors.ts'
import type { RosterFault } from './roster-fault.ts'
import { firstRows, isBlank, type Sheet, type SheetBatch } from './sheet.ts'

/** How far down the header is looked for. */
const rowsForHeader = 60

/** One good row, with its physical line (CSV) or row number (xlsx) in the file, from 1. */
export interface RosterRow<Row> {
  readonly line: number
  readonly values: Row
}

/** Up to 1,000 rows. A row with faults is in `faults` only, once for each fault. */
export interface RosterBatch<Row> {
  readonly rows: readonly RosterRow<Row>[]
  readonly faults: readonly RosterFault[]
  /** Bytes of the file dealt with up to here, out of the roster's `bytes`. */
  readonly bytesRead: number
}

/** A roster whose headings have been found and understood. */
export interface Roster<Row> {
  /** Size of the file in bytes. */
  readonly bytes: number
  /** Where the header stands: physical line (CSV) or row number (xlsx), from 1. */
  readonly headerLine: number
  /** The headings in use as written in the file, by field; optional columns may be absent. */
  readonly headings: Readonly<Record<string, string>>
  /** Headings as written that no column claims: their cells are not read. */
  readonly ignored: readonly string[]
  /** Reads all rows below the header except blank ones, from the first each time it is called (a dry run, then the import). */
  batches(): AsyncIterable<RosterBatch<Row>>
}

/**
 * Opens an office roster: CSV (UTF-8, UTF-16 or GB18030; comma, tab or semicolon) as a stream, or .xlsx.
 * Titles and notes above the header are passed over.
 * @param sheet name of the sheet in a workbook; the first by default
 * @throws RosterUnreadableError, RosterEmptyError, RosterHeadingsError (the first also while rows are read)
 */
export async function readRoster<const Columns extends readonly Column[]>(
  file: string,
  columns: Columns,
  { sheet: sheetName }: { sheet?: string } = {},
): Promise<Roster<RowOf<Columns>>> {
  const sheet = await openSheet(file, (rows) => columnsNamed(rows, columns), sheetName)
  const top = await firstRows(sheet, rowsForHeader)
  if (top.every(isBlank)) throw new RosterEmptyError(file)
  const header = findHeader(top, columns)
  return {
    bytes: sheet.bytes,
    headerLine: header.line,
    headings: Object.fromEntries(header.places.map(({ column, heading }) => [column.field, heading])),
    ignored: header.ignored,
    batches: () => readBatches<RowOf<Columns>>(sheet, header, columns),
  }
}

async function* readBatches<Row>(sheet: Sheet, header: Header, columns: readonly Column[]) {
  const present = new Set(header.places.map(({ column }) => column))
  const absent = columns.filter((column) => !present.has(column)).map(({ field }) => field)
  for await (const batch of sheet.batches(header.line)) yield readBatch<Row>(batch, header, absent)
}

function readBatch<Row>(batch: SheetBatch, header: Header, absent: readonly string[]): RosterBatch<Row> {
  const rows: RosterRow<Row>[] = []
  const faults = [...batch.faults]
  for (const row of batch.rows) {
    if (row.line <= header.line || isBlank(row)) continue
    const read = readRow(row, header, absent)
    faults.push(...read.faults)
    if (read.faults.length === 0) rows.push({ line: row.line, values: read.values as Row })
  }
  return { rows, faults, bytesRead: batch.bytesRead }
}
