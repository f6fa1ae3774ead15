import { DomainError } from '../../../shared/errors.ts'
import { CitedRefusal } from '../charter/cited-refusal.ts'

/** An alliance has one assembly, council, joint meeting and secretariat. */
export class BodyExistsError extends DomainError {
  readonly code = 'BODY_EXISTS'
  override readonly field = 'kind'
}

/** The charter puts the body below another. */
export class WrongParentError extends CitedRefusal {
  readonly code = 'WRONG_PARENT_BODY'
  override readonly field = 'parentId'
}

/** The charter wants the approval of a body before this is done. */
export class ApprovalMissingError extends CitedRefusal {
  readonly code = 'APPROVAL_MISSING'
  override readonly field = 'approval'
}

/** The charter sets the body up: only an amendment takes it away. */
export class BodyOfCharterError extends CitedRefusal {
  readonly code = 'BODY_OF_CHARTER'
}

/** More seats than the charter gives. */
export class SeatsFullError extends CitedRefusal {
  readonly code = 'SEATS_FULL'
}
