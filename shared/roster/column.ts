import type { Bilingual } from '../errors.ts'
import type { Locale } from '../locale.ts'

/** How the cells of a column are read and written: `parse(print(value))` is the value again. */
export interface CellKind<Value> {
  /** The value of a cell that is not blank, trimmed. @throws CellError saying what is wrong with the text */
  parse(text: string): Value
  print(value: Value, language: Locale): string
}

/** One column of a roster. A blank cell is `null`, and a fault where the column is required. */
export interface Column<Value = unknown> {
  readonly field: string
  /** The headings it is written with; both are understood when it is read. */
  readonly heading: Bilingual
  /** Other headings in use, in any language. */
  readonly synonyms?: readonly string[]
  /** The file must have the column, and every row a value in it. */
  readonly required?: boolean
  readonly cell: CellKind<Value>
}

type CellOf<C extends Column> =
  C extends Column<infer Value> ? (C extends { readonly required: true } ? Value : Value | null) : never

/** The values of one row, by field. Declare columns `as const satisfies readonly Column[]` to have them typed. */
export type RowOf<Columns extends readonly Column[]> = {
  readonly [C in Columns[number] as C['field']]: CellOf<C>
}
