import type { Limit } from './limit.ts'
import { measure, sum } from './single-operation.ts'

/** How often a field is asked under another name, with fragments written out. */
export const aliasLimit: Limit = {
  code: 'ALIAS_LIMIT',
  measure: (operation) =>
    measure(operation, {
      of: (selection, below) => (selection.kind === 'Field' && selection.alias ? below + 1 : below),
      join: sum,
    }),
  text: (measured, limit) => ({
    zh: `查询使用了 ${measured} 个别名,最多允许 ${limit} 个。`,
    en: `The operation has ${measured} aliases; at most ${limit} are allowed.`,
  }),
}
