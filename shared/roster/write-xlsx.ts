import writeExcelFile from 'write-excel-file/node'
import { isPrintable } from './cell-text.ts'
import { columnLetter } from './read-row.ts'
import { RosterUnwritableError } from './roster-errors.ts'
import type { TextRows } from './text-rows.ts'

const mostRows = 1_048_576
const longestCell = 32_767
/** `_x0041_` stands for a character in this format, so its underscore is written as `_x005F_` (ECMA-376-1, 22.9.2.19). */
const escapeSequence = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Writes rows as the one sheet of an .xlsx workbook, all cells as text, so that leading zeros stay. Holds it in memory. */
export async function writeXlsx(file: string, rows: TextRows): Promise<void> {
  const data: (ReturnType<typeof textCell> | null)[][] = []
  for await (const row of rows) {
    if (data.length === mostRows) throw tooManyRows()
    data.push(row.map((text, index) => (text === '' ? null : textCell(text, data.length + 1, index))))
  }
  await writeExcelFile(data, { stickyRowsCount: 1 }).toFile(file)
}

function textCell(text: string, row: number, column: number) {
  if (text.length > longestCell || !isPrintable(text)) throw unwritableCell(row, column)
  return { value: text.replace(escapeSequence, '_x005F_'), type: String, format: '@' }
}

function tooManyRows(): RosterUnwritableError {
  return new RosterUnwritableError(
    {
      zh: `行数超过 .xlsx 文件的上限（${mostRows} 行），请改用 .csv。`,
      en: `There are more rows than an .xlsx file holds (${mostRows}); write a .csv file.`,
    },
    { mostRows },
  )
}

function unwritableCell(row: number, column: number): RosterUnwritableError {
  const cell = `${columnLetter(column)}${row}`
  return new RosterUnwritableError(
    {
      zh: `单元格 ${cell} 的内容无法写入 .xlsx 文件（过长或含控制字符）。`,
      en: `The text of cell ${cell} cannot be put into an .xlsx file (too long, or control characters).`,
    },
    { cell },
  )
}
