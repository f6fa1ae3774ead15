import { startsWith } from './encoding.ts'
import { findFile } from './found-file.ts'
import { openCsv } from './open-csv.ts'
import { RosterEmptyError, RosterUnreadableError } from './roster-errors.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { openXlsx } from './xlsx-sheet.ts'

const zip = [0x50, 0x4b, 0x03, 0x04]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Opens a table by what the file contains, whatever its name ends in.
 * @param sheet name of the sheet in a workbook; the first by default
 * @throws RosterUnreadableError, RosterEmptyError
 */
export async function openSheet(
  path: string,
  recognise: (rows: readonly SheetRow[]) => number,
  sheet?: string,
): Promise<Sheet> {
  const file = await findFile(path)
  if (file.bytes === 0) throw new RosterEmptyError(path)
  if (startsWith(file.start, zip)) return openXlsx(file, sheet)
  if (startsWith(file.start, compoundFile)) throw oldWorkbook(path)
  if (/^\s*</.test(Buffer.from(file.start).toString('latin1'))) throw webPage(path)
  return openCsv(file, recognise)
}

function oldWorkbook(path: string): RosterUnreadableError {
  return new RosterUnreadableError(
    {
      zh: `${path} 是旧版 .xls 文件或带密码的工作簿，请另存为不加密的 .xlsx 文件。`,
      en: `${path} is an old .xls file or has a password; save it as .xlsx without one.`,
    },
    { file: path },
  )
}

function webPage(path: string): RosterUnreadableError {
  return new RosterUnreadableError(
    {
      zh: `${path} 实际上是网页或 XML，请用表格软件打开后另存为 .xlsx 文件。`,
      en: `${path} is really a web page or XML; open it in a spreadsheet program and save it as .xlsx.`,
    },
    { file: path },
  )
}
