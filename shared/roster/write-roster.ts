import { rename, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Locale } from '../locale.ts'
import type { Column, RowOf } from './column.ts'
import { RosterUnwritableError } from './roster-errors.ts'
import { type TextRows, textRows } from './text-rows.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/**
 * Writes a roster that `readRoster` reads back the same; `.csv` as a stream (UTF-8 with byte order mark, for spreadsheet
 * programs), `.xlsx` whole. An existing file is replaced only when the new one is complete.
 *
 * In CSV, text that a spreadsheet program could run as a formula gets an apostrophe in front, which reading takes away.
 * `null` and an empty text are both a blank cell.
 * @throws RosterUnwritableError for another kind of file, or rows that an .xlsx file cannot hold
 */
export async function writeRoster<const Columns extends readonly Column[]>(
  file: string,
  columns: Columns,
  rows: AsyncIterable<RowOf<Columns>> | Iterable<RowOf<Columns>>,
  { language = 'zh' }: { language?: Locale } = {},
): Promise<void> {
  const write = writerFor(file)
  const unfinished = `${file}.part`
  try {
    await write(unfinished, textRows(columns, rows, language))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function writerFor(file: string): (file: string, rows: TextRows) => Promise<void> {
  const extension = extname(file).toLowerCase()
  if (extension === '.csv') return writeCsv
  if (extension === '.xlsx') return writeXlsx
  throw new RosterUnwritableError(
    {
      zh: `只能写成 .csv 或 .xlsx 文件：${file}。`,
      en: `Only .csv and .xlsx files can be written: ${file}.`,
    },
    { file },
  )
}
