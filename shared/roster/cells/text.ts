import type { CellKind } from '../column.ts'
import { asciiDigits } from '../normal-form.ts'
import { CellError } from '../roster-errors.ts'

/** Free text of at most `max` characters; full-width digits become ASCII digits, line ends become `\n`. */
export function text({ max = 200 }: { max?: number } = {}): CellKind<string> {
  return {
    parse(cell) {
      const value = asciiDigits(cell).replace(/\r\n?/g, '\n')
      const length = [...value].length
      if (length > max) throw tooLong(length, max)
      return value
    },
    print: (value) => value,
  }
}

function tooLong(length: number, max: number): CellError {
  return new CellError(
    {
      zh: `文字过长：${length} 个字，最多 ${max} 个字。`,
      en: `Too long: ${length} characters, at most ${max} are allowed.`,
    },
    { length, max },
  )
}
