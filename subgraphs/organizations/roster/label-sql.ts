import { type RawBuilder, sql } from 'kysely'
import type { CellKind } from '../../../shared/roster/column.ts'

/** SQL for the Chinese label of an enum's value, as offices write it into their files. */
export function labelSql<Value extends string>(
  cell: CellKind<Value>,
  values: readonly Value[],
  column: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const labels = Object.fromEntries(values.map((value) => [value, cell.print(value, 'zh')]))
  return sql`(${JSON.stringify(labels)}::jsonb ->> ${column})`
}
