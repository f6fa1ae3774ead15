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

/** The amount is in a unit of which it is not defined how many of the resource's it is. */
export class WrongUnitError extends DomainError {
  readonly code = 'WRONG_UNIT'
  override readonly field = 'unit'

  constructor(unit: string, expected: string | null) {
    super(
      {
        zh: expected ? `“${unit}”不能换算为“${expected}”。` : '该资源未填写数量,不能按数量提出。',
        en: expected ? `"${unit}" cannot be converted to "${expected}".` : 'This resource is not counted.',
      },
      { unit, expected },
    )
  }
}

/** The last day on which it could be had is over. */
export class ExpiredError extends DomainError {
  readonly code = 'EXPIRED'

  constructor(day: string) {
    super({ zh: `已于 ${day} 到期。`, en: `It was to be had until ${day}; that is over.` }, { day })
  }
}

/** Each side rates once. */
export class AlreadyRatedError extends DomainError {
  readonly code = 'ALREADY_RATED'

  constructor() {
    super({ zh: '本方已评价,不能重复评价。', en: 'Your side has rated this already.' })
  }
}
