import { code } from '../../../shared/roster/cells/code.ts'
import type { CellKind } from '../../../shared/roster/column.ts'
import { officialIdForm } from '../member/person-forms.ts'

const kept = code({ pattern: /^[\dX]+$/ })

/** An official id as text; a spreadsheet that took it for a number has lost its last digits, and is told so. */
export function officialIdCell(): CellKind<string> {
  return { parse: (cell) => kept.parse(officialIdForm(cell)), print: (value) => value }
}
