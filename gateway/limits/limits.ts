import { aliasLimit } from './alias-limit.ts'
import { depthLimit } from './depth-limit.ts'
import { directiveLimit } from './directive-limit.ts'
import { checkLimit } from './limit.ts'
import { selectionLimit } from './selection-limit.ts'
import type { SingleOperation } from './single-operation.ts'

/** What one operation may be at most. */
export interface Limits {
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly selections: number
  /** In the units of `extensions.cost`: about one an object that may come back. */
  readonly cost: number
}

/** Checks the shape of an operation before anything expensive is done with it; throws LimitExceededError. */
export function checkShape(operation: SingleOperation, limits: Limits): void {
  checkLimit(selectionLimit, limits.selections, operation)
  checkLimit(depthLimit, limits.depth, operation)
  checkLimit(aliasLimit, limits.aliases, operation)
  checkLimit(directiveLimit, limits.directives, operation)
}
