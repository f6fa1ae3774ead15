import { checkCellText } from './cell-text.ts'
import type { Header, Place } from './header.ts'
import { CellError } from './roster-errors.ts'
import type { RosterFault } from './roster-fault.ts'
import type { SheetRow } from './sheet.ts'

/** The values of a row by field, and everything that is wrong with it; the values count only if nothing is. */
export interface ReadRow {
  readonly values: Readonly<Record<string, unknown>>
  readonly faults: readonly RosterFault[]
}

/** Reads one row below the header. Columns that the file does not have are `null`. */
export function readRow(row: SheetRow, { places, headings }: Header, absent: readonly string[]): ReadRow {
  const values: Record<string, unknown> = Object.fromEntries(absent.map((field) => [field, null]))
  const faults = strayCells(row, headings)
  for (const place of places) {
    try {
      values[place.column.field] = readCell(place, row.cells[place.index]?.trim() ?? '')
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      const value = row.cells[place.index] ?? ''
      faults.push({ line: row.line, column: place.heading, value, reason: error.text })
    }
  }
  return { values, faults }
}

function readCell({ column }: Place, text: string): unknown {
  if (text !== '') {
    checkCellText(text)
    return column.cell.parse(text)
  }
  if (column.required) throw new CellError({ zh: '必填，不能为空。', en: 'This must be filled in.' })
  return null
}

/** Cells with no heading above them: a separator too many, or a note beside the table. */
function strayCells({ line, cells }: SheetRow, headings: readonly string[]): RosterFault[] {
  return cells.flatMap((value, index) => {
    if (value.trim() === '' || (headings[index] ?? '').trim() !== '') return []
    const reason = {
      zh: '该单元格上方没有表头（这一行的单元格多于表头）。',
      en: 'There is no heading above this cell (the row has more cells than the header).',
    }
    return [{ line, column: columnLetter(index), value, reason }]
  })
}

/** The name that spreadsheets give a column, from 0: A … Z, AA … */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
