import type { CellKind } from '../column.ts'
import { CellError } from '../roster-errors.ts'

/** `1.50402E+11` and `150402.0`: what spreadsheet programs make of a code they took for a number. */
const mangled = /^\d+(\.\d+)?E\+\d+$|^\d+\.0+$/i

/** A code, kept as written with its leading zeros; full-width characters become half width. */
export function code({
  pattern = /^[0-9A-Za-z][0-9A-Za-z._/-]*$/,
}: {
  pattern?: RegExp
} = {}): CellKind<string> {
  return {
    parse(cell) {
      const value = cell.normalize('NFKC')
      if (mangled.test(value)) throw mangledCode()
      if (!pattern.test(value)) throw badCode()
      return value
    },
    print: (value) => value,
  }
}

function mangledCode(): CellError {
  return new CellError({
    zh: '代码被表格软件当作数字改写，原来的数字已经丢失。请将该列设为“文本”格式后重新填写。',
    en: 'The spreadsheet program rewrote this code as a number and lost digits. Format the column as text and enter it again.',
  })
}

function badCode(): CellError {
  return new CellError({ zh: '代码的格式不正确。', en: 'This is not a code of the expected form.' })
}
