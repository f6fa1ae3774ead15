import { DomainError } from '../../../shared/errors.ts'

/** More is wanted of a resource than is left of it. */
export class CapacityExceededError extends DomainError {
  readonly code = 'CAPACITY_EXCEEDED'
  override readonly field = 'quantity'

  constructor(wanted: number, left: number, unit: string | null) {
    super(
      {
        zh: `剩余 ${left}${unit ?? ''},不足 ${wanted}${unit ?? ''}。`,
        en: `Only ${left} ${unit ?? ''} left, ${wanted} wanted.`,
      },
      { wanted, left },
    )
  }
}
