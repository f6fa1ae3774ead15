import type { Limit } from './limit.ts'
import { measure, sum } from './single-operation.ts'

/** How many directives stand on the operation and its selections, with fragments written out. */
export const directiveLimit: Limit = {
  code: 'DIRECTIVE_LIMIT',
  measure: (operation) =>
    (operation.definition.directives?.length ?? 0) +
    measure(operation, {
      of: ({ directives }, below) => below + (directives?.length ?? 0),
      join: sum,
    }),
  text: (measured, limit) => ({
    zh: `查询使用了 ${measured} 个指令,最多允许 ${limit} 个。`,
    en: `The operation has ${measured} directives; at most ${limit} are allowed.`,
  }),
}
