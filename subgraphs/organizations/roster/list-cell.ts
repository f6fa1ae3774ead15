import type { CellKind } from '../../../shared/roster/column.ts'

const separator = /[；;\n]/

/** Several values in one cell, separated by semicolons (；) or line breaks. */
export function listCell<Value>(each: CellKind<Value>): CellKind<readonly Value[]> {
  return {
    parse(cell) {
      const parts = cell.split(separator).map((part) => part.trim())
      return parts.filter((part) => part !== '').map((part) => each.parse(part))
    },
    print: (values, language) => values.map((value) => each.print(value, language)).join('；'),
  }
}
