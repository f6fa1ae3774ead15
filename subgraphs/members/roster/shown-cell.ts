import { memberRecord } from '../personal/records.ts'
import { memberColumns } from './member-columns.ts'

const columns = new Set<string>(memberColumns.map(({ field }) => field))

/**
 * A cell as a message about it may show it: what is personal masked as everywhere else, since messages end up in logs. So
 * is a cell of which nobody knows the column.
 */
export function shownCell(field: string | undefined, value: string): string {
  if (value === '') return value
  if (field === undefined || !columns.has(field)) return '***'
  const rule = memberRecord.fields.get(field as never)
  return rule ? (rule.mask?.(value) ?? '***') : value
}
