import type { CellKind } from '../column.ts'
import { CellError } from '../roster-errors.ts'

const form = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.0+)?$/

/** A whole number from `min` to `max`, with or without thousands separators. */
export function integer({
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
}: {
  min?: number
  max?: number
} = {}): CellKind<number> {
  return {
    parse(cell) {
      const text = cell.normalize('NFKC')
      if (!form.test(text)) throw new CellError({ zh: '不是整数。', en: 'Not a whole number.' })
      const value = Number(text.replaceAll(',', ''))
      if (value < min || value > max) throw outOfRange(min, max)
      return value === 0 ? 0 : value
    },
    print: String,
  }
}

function outOfRange(min: number, max: number): CellError {
  return new CellError(
    { zh: `数字应在 ${min} 到 ${max} 之间。`, en: `The number must be from ${min} to ${max}.` },
    { min, max },
  )
}
