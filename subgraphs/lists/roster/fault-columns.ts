import type { Headings } from './line.ts'

/** The columns of input fields that are called otherwise. */
const columnsBehind: Readonly<Record<string, string>> = { allianceId: 'alliance', categoryCode: 'category' }

/**
 * In which column a field of the input is at fault: `windows.0.from` in that of the windows, or in that of the start where
 * the file has that.
 */
export function columnBehind(headings: Headings): (field: string) => string {
  return (field) => {
    const column = field.split('.')[0]!
    if (column === 'windows' && headings.windows === undefined) return 'startsAt'
    return columnsBehind[column] ?? column
  }
}
