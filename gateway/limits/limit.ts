import { type Bilingual, DomainError } from '../../shared/errors.ts'
import type { SingleOperation } from './single-operation.ts'

/** One rule on the shape of operations. */
export interface Limit {
  /** Part of the API, never reused. */
  readonly code: string
  measure(operation: SingleOperation): number
  text(measured: number, limit: number): Bilingual
}

/** An operation is beyond a limit; nothing of it was executed. */
export class LimitExceededError extends DomainError {
  constructor(
    readonly code: string,
    text: Bilingual,
  ) {
    super(text)
  }
}

export function checkLimit(limit: Limit, allowed: number, operation: SingleOperation): void {
  const measured = limit.measure(operation)
  if (measured > allowed) throw new LimitExceededError(limit.code, limit.text(measured, allowed))
}
