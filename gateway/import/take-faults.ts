import { integer } from '../../shared/roster/cells/integer.ts'
import { text } from '../../shared/roster/cells/text.ts'
import type { Column } from '../../shared/roster/column.ts'
import type { RosterFault } from '../../shared/roster/roster-fault.ts'
import { writeRoster } from '../../shared/roster/write-roster.ts'
import { shown, type Terminal, warn } from './terminal.ts'

const faultsShown = 50

const faultColumns = [
  { field: 'line', heading: { zh: '行', en: 'Line' }, cell: integer() },
  { field: 'column', heading: { zh: '列', en: 'Column' }, cell: text() },
  { field: 'value', heading: { zh: '内容', en: 'Value' }, cell: text() },
  { field: 'reason', heading: { zh: '原因', en: 'Reason' }, cell: text() },
] as const satisfies readonly Column[]

/** Shows the first faults of a file and how many there are, and writes all of them to another file if one is named. */
export async function takeFaults(
  terminal: Terminal,
  faults: AsyncIterable<RosterFault>,
  total: number,
  file: string | undefined,
): Promise<void> {
  const rows = faultRows(terminal, faults, file === undefined ? faultsShown : total)
  if (file === undefined) for await (const _ of rows);
  else await writeRoster(file, faultColumns, rows, { language: terminal.language })
  const where =
    file === undefined ? { zh: '', en: '' } : { zh: `，全部写入 ${file}`, en: `, all of them in ${file}` }
  warn(terminal, {
    zh: `共 ${total} 处错误${where.zh}。未写入任何内容。`,
    en: `${total} faults in all${where.en}. Nothing was written.`,
  })
}

async function* faultRows({ err, language }: Terminal, faults: AsyncIterable<RosterFault>, most: number) {
  let count = 0
  for await (const fault of faults) {
    const reason = fault.reason[language]
    if (++count <= faultsShown) err.write(`${placeOf(fault)[language]}${reason}\n`)
    yield { line: fault.line, column: fault.column, value: fault.value, reason }
    if (count === most) return
  }
}

function placeOf({ line, column, value }: RosterFault) {
  if (column === null) return { zh: `第 ${line} 行：`, en: `line ${line}: ` }
  return {
    zh: `第 ${line} 行，“${column}”列，“${shown(value)}”：`,
    en: `line ${line}, column "${column}", "${shown(value)}": `,
  }
}
