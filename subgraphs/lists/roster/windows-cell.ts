import type { CellKind } from '../../../shared/roster/column.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { parseWindow, printWindow } from './window-text.ts'

/** Windows in time, separated by semicolons (；) or line breaks. */
export function windows(): CellKind<readonly TimeWindow[]> {
  return {
    parse(cell) {
      const parts = cell.split(/[；;\n]/).map((part) => part.trim())
      return parts.filter((part) => part !== '').map(parseWindow)
    },
    print: (value) => value.map(printWindow).join('；'),
  }
}
