import type { CellKind } from '../column.ts'
import { CellError } from '../roster-errors.ts'

const form = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

/** A number in decimal notation, with or without thousands separators. */
export function decimal(): CellKind<number> {
  return {
    parse(cell) {
      const text = cell.normalize('NFKC')
      if (!form.test(text)) throw new CellError({ zh: '不是数字。', en: 'Not a number.' })
      return Number(text.replaceAll(',', ''))
    },
    print: String,
  }
}
