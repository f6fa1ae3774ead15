import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import type { Offices } from './office.changes.ts'

/** The offices as a mutation changes them: events go with its transaction. */
export function officesIn({ db, em }: MutationContext): Offices {
  return { db, tell: (event) => record(em, event) }
}
