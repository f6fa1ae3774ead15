import { type CsvForm, csvSheet } from './csv-sheet.ts'
import { detectEncoding } from './encoding.ts'
import type { FoundFile } from './found-file.ts'
import { RosterUnreadableError } from './roster-errors.ts'
import { firstRows, type Sheet, type SheetRow } from './sheet.ts'

const delimiters = [',', '\t', ';']
const rowsForDelimiter = 60

/**
 * Opens a CSV file, finding its encoding and its delimiter: the comma, tab or semicolon that lets `recognise` (how many
 * known headings the rows show) see most; the comma if none does.
 */
export async function openCsv(
  file: FoundFile,
  recognise: (rows: readonly SheetRow[]) => number,
): Promise<Sheet> {
  const encoding = await detectEncoding(file.path, file.start)
  if (!encoding.startsWith('utf-16') && file.start.includes(0)) throw notText(file.path)
  const forms = delimiters.map(
    (delimiter): CsvForm => ({ file: file.path, bytes: file.bytes, encoding, delimiter }),
  )
  const scores = await Promise.all(forms.map((form) => scoreOf(form, recognise)))
  const best = forms[scores.indexOf(Math.max(...scores))]
  return csvSheet(best!)
}

async function scoreOf(form: CsvForm, recognise: (rows: readonly SheetRow[]) => number): Promise<number> {
  try {
    return recognise(await firstRows(csvSheet(form), rowsForDelimiter))
  } catch (error) {
    // Unreadable with this delimiter; if with all of them, reading the rows will say so.
    if (error instanceof RosterUnreadableError) return 0
    throw error
  }
}

function notText(file: string): RosterUnreadableError {
  return new RosterUnreadableError(
    {
      zh: `${file} 不是文本表格，也不是 .xlsx 文件。`,
      en: `${file} is neither a text table nor an .xlsx file.`,
    },
    { file },
  )
}
