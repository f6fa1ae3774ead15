import { DomainError } from '../../../shared/errors.ts'
import { CitedRefusal } from '../charter/cited-refusal.ts'

/** The charter does not say that a member can be deemed to have left. */
export class NoLapseRuleError extends DomainError {
  readonly code = 'NO_LAPSE_RULE'

  constructor() {
    super({
      zh: '章程没有关于视为退出的规定。',
      en: 'The charter does not say that a member can be deemed to have left.',
    })
  }
}

/** The charter's time of unfulfilled duties is not over, or has not begun. */
export class NotLapsedError extends CitedRefusal {
  readonly code = 'NOT_LAPSED'
}

/** Nobody warned the member since it began to default. */
export class NotWarnedError extends CitedRefusal {
  readonly code = 'NOT_WARNED'
}

/** The charter wants a notice in writing. */
export class NoticeMissingError extends CitedRefusal {
  readonly code = 'NOTICE_MISSING'
  override readonly field = 'notice'
}
