import type { CellKind } from '../column.ts'
import { normalLabel } from '../normal-form.ts'
import { CellError } from '../roster-errors.ts'

const yes = new Set(['是', 'yes', 'y', 'true', '1', '√', '✓', '✔'])
const no = new Set(['否', 'no', 'n', 'false', '0', '×', 'x', '✗', '✘'])

/** Yes or no (是/否), in words, as 1/0 or as a tick; a blank cell says neither. */
export function yesNo(): CellKind<boolean> {
  return {
    parse(cell) {
      const label = normalLabel(cell)
      if (yes.has(label)) return true
      if (no.has(label)) return false
      throw new CellError({ zh: '请填写“是”或“否”。', en: 'Answer yes or no.' })
    },
    print: (value, language) => (language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'),
  }
}
