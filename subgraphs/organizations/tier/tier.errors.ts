import { CitedRefusal } from '../charter/cited-refusal.ts'

/** The tier is taken in turn, and not given. */
export class TakenInTurnError extends CitedRefusal {
  readonly code = 'TAKEN_IN_TURN'
  override readonly field = 'tier'
}
