import type { Limit } from './limit.ts'
import { measure } from './single-operation.ts'

/** How many fields lie below each other. Introspection is left out: graphql-js has a rule of its own for it. */
export const depthLimit: Limit = {
  code: 'DEPTH_LIMIT',
  measure: (operation) =>
    measure(operation, {
      of: (selection, below) => {
        if (selection.kind !== 'Field') return below
        return selection.name.value.startsWith('__') ? 1 : below + 1
      },
      join: Math.max,
    }),
  text: (measured, limit) => ({
    zh: `查询嵌套 ${measured} 层,最多允许 ${limit} 层。`,
    en: `The operation is nested ${measured} levels deep; at most ${limit} are allowed.`,
  }),
}
