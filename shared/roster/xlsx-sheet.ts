import { readSheet } from 'read-excel-file/node'
import type { FoundFile } from './found-file.ts'
import { RosterUnreadableError } from './roster-errors.ts'
import type { Sheet, SheetBatch, SheetRow } from './sheet.ts'
import { unpackWorkbook } from './xlsx-workbook.ts'

const rowsInBatch = 1000

/** Opens a sheet of an .xlsx workbook, the first by default. The whole sheet is held in memory. */
export async function openXlsx({ path, bytes }: FoundFile, sheet?: string): Promise<Sheet> {
  const rows = await readRows(path, sheet)
  return { bytes, batches: (fromLine = 1) => slices(rows.slice(fromLine - 1), bytes) }
}

async function* slices(rows: readonly SheetRow[], bytes: number): AsyncGenerator<SheetBatch> {
  for (let from = 0; from < rows.length; from += rowsInBatch) {
    const slice = rows.slice(from, from + rowsInBatch)
    yield { rows: slice, faults: [], bytesRead: Math.round((bytes * (from + slice.length)) / rows.length) }
  }
}

async function readRows(path: string, sheet?: string): Promise<SheetRow[]> {
  // Numbers stay as the file has them: an 18-digit number does not fit into a double.
  const options = { trim: false, parseNumber: (digits: string) => digits }
  try {
    const data = await readSheet(await unpackWorkbook(path), sheet ?? 1, options)
    return data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
  } catch (error) {
    if (error instanceof RosterUnreadableError) throw error
    throw isSheetNotFound(error) ? noSuchSheet(path, sheet) : damaged(path, error)
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '')
  return String(cell)
}

function isSheetNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === 'SheetNotFoundError'
}

function noSuchSheet(file: string, sheet = ''): RosterUnreadableError {
  return new RosterUnreadableError(
    { zh: `${file} 中没有名为“${sheet}”的工作表。`, en: `${file} has no sheet named "${sheet}".` },
    { file, sheet },
  )
}

function damaged(file: string, error: unknown): RosterUnreadableError {
  return new RosterUnreadableError(
    { zh: `${file} 不是完好的 .xlsx 文件。`, en: `${file} is not an intact .xlsx file.` },
    { file, cause: error instanceof Error ? error.message : String(error) },
  )
}
