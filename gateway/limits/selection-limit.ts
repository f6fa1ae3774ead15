import type { Limit } from './limit.ts'
import { measure, sum } from './single-operation.ts'

/** How many fields an operation selects, with fragments written out: a short text can stand for millions. */
export const selectionLimit: Limit = {
  code: 'SELECTION_LIMIT',
  measure: (operation) =>
    measure(operation, {
      of: (selection, below) => (selection.kind === 'Field' ? below + 1 : below),
      join: sum,
    }),
  text: (measured, limit) => ({
    zh: `查询展开后共有 ${measured} 个字段,最多允许 ${limit} 个。`,
    en: `The operation selects ${measured} fields; at most ${limit} are allowed.`,
  }),
}
