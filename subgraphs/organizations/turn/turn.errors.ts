import { DomainError } from '../../../shared/errors.ts'
import { CitedRefusal } from '../charter/cited-refusal.ts'

/** It is not this member's turn. */
export class NotInTurnError extends CitedRefusal {
  readonly code = 'NOT_IN_TURN'
  override readonly field = 'membershipId'
}

/** Two turns running while others wait. */
export class TwiceRunningError extends CitedRefusal {
  readonly code = 'TWICE_RUNNING'
  override readonly field = 'membershipId'
}

/** The charter's time of the present turn is not over. */
export class TurnNotOverError extends CitedRefusal {
  readonly code = 'TURN_NOT_OVER'
  override readonly field = 'on'
}

/** The charter does not have members take turns at it. */
export class NoRotationError extends DomainError {
  readonly code = 'NO_ROTATION'
  override readonly field = 'rotating'

  constructor() {
    super({ zh: '章程没有规定该事项轮值。', en: 'The charter does not have members take turns at it.' })
  }
}
