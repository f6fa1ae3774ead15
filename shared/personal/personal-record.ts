import type { Keyring } from './keyring.ts'
import { type PersonalFields, personalFields } from './personal.ts'

/** The personal fields of a row as they are; null where not known. */
export type Values<Field extends string = string> = Readonly<Record<Field, string | null>>

/** A row that carries its personal fields in one sealed column; null once they are erased. */
export interface SealedRow {
  readonly id: string
  readonly sealed: string | null
}

/** The columns that stand for the personal fields: `sealed`, and `<field>Mark` for each that can be found. */
export type SealedColumns = { readonly sealed: string } & Readonly<Record<string, string | null>>

/**
 * The personal fields of one table, as a class declares them with `@Personal`. They lie together in one sealed column,
 * bound to the table and the row: one seal for each row, and a new field needs no new column.
 */
export class PersonalRecord<Field extends string = string> {
  readonly fields: PersonalFields
  readonly #opened = new WeakMap<SealedRow, Values<Field>>()

  /** `table` is its qualified name. */
  constructor(
    readonly table: string,
    type: object,
  ) {
    this.fields = personalFields(type)
    if (this.fields.size === 0) throw new Error(`Nothing of ${table} is declared personal`)
  }

  /** The fields that can be found, with the columns of their marks. */
  get marked(): { readonly field: Field; readonly column: string }[] {
    return [...this.fields]
      .filter(([, { find }]) => find !== undefined)
      .map(([field]) => ({ field: field as Field, column: markColumn(field) }))
  }

  seal(keyring: Keyring, id: string, values: Values<Field>): SealedColumns {
    const known = Object.fromEntries([...this.fields.keys()].map((field) => [field, values[field as Field]]))
    const marks = this.marked.map(({ field }) => [
      `${field}Mark`,
      values[field] === null ? null : keyring.mark(this.#normal(field, values[field]), this.#kind(field)),
    ])
    return {
      ...Object.fromEntries(marks),
      sealed: keyring.seal(JSON.stringify(known), this.#of(id)),
    }
  }

  /** All its fields; opened once for each row, however many of its fields are asked for. Null for each of an erased row. */
  open(keyring: Keyring, row: SealedRow): Values<Field> {
    const known = this.#opened.get(row)
    if (known) return known
    const values = this.#open(keyring, row)
    this.#opened.set(row, values)
    return values
  }

  #open(keyring: Keyring, { id, sealed }: SealedRow): Values<Field> {
    const stored = sealed === null ? {} : JSON.parse(keyring.open(sealed, this.#of(id)))
    return Object.fromEntries(
      [...this.fields.keys()].map((field) => [field, stored[field] ?? null]),
    ) as Values<Field>
  }

  /** The marks that a value of a field may have. */
  marks(keyring: Keyring, field: Field, value: string): string[] {
    return keyring.marks(this.#normal(field, value), this.#kind(field))
  }

  #normal(field: Field, value: string): string {
    return this.fields.get(field)!.find!(value)
  }

  #kind(field: string): string {
    return `${this.table}.${field}`
  }

  #of(id: string): string {
    return `${this.table} ${id}`
  }
}

function markColumn(field: string): string {
  return `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_mark`
}
