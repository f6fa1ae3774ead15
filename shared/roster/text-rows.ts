import type { Locale } from '../locale.ts'
import type { Column } from './column.ts'

/** The cells of each row as text, the header first. */
export type TextRows = AsyncIterable<readonly string[]>

type Values = Readonly<Record<string, unknown>>

/** The rows of a roster as text, with the headings and labels of one language. */
export async function* textRows(
  columns: readonly Column[],
  rows: AsyncIterable<Values> | Iterable<Values>,
  language: Locale,
): AsyncGenerator<string[]> {
  yield columns.map(({ heading }) => heading[language])
  for await (const row of rows) {
    yield columns.map(({ field, cell }) => {
      const value = row[field]
      return value === null || value === undefined ? '' : cell.print(value, language)
    })
  }
}
