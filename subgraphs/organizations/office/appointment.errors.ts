import { DomainError } from '../../../shared/errors.ts'
import { CitedRefusal } from '../charter/cited-refusal.ts'

/** The charter fills the office in another way. */
export class WrongWayError extends CitedRefusal {
  readonly code = 'WRONG_WAY_OF_APPOINTMENT'
  override readonly field = 'appointment'
}

/** An elected office is filled by the election itself. */
export class ElectionNeededError extends DomainError {
  readonly code = 'ELECTION_NEEDED'
  override readonly field = 'appointment'
}

/** There are as many holders as the charter gives. */
export class OfficeFilledError extends CitedRefusal {
  readonly code = 'OFFICE_FILLED'
  override readonly field = 'kind'
}

/** One term running more than the charter allows. */
export class TermLimitError extends CitedRefusal {
  readonly code = 'TERM_LIMIT'
}

/** An office is held for a member, or, ex officio, for somebody above the alliance's lead. */
export class NotOfAllianceError extends DomainError {
  readonly code = 'NOT_OF_ALLIANCE'
  override readonly field = 'organizationId'
}
