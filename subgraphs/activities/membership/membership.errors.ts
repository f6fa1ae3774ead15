import { DomainError } from '../../../shared/errors.ts'

/** Only members of the alliance do this, or have it done. */
export class NotAMemberError extends DomainError {
  readonly code = 'NOT_A_MEMBER'

  constructor(override readonly field: string | undefined) {
    super({ zh: '不是该联盟的成员单位。', en: 'Not a member of the alliance.' })
  }
}
