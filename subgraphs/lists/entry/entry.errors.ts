import { DomainError } from '../../../shared/errors.ts'

/** Only members of an alliance put something on its lists. */
export class NotAMemberError extends DomainError {
  readonly code = 'NOT_A_MEMBER'
  override readonly field = 'allianceId'

  constructor(organization: string) {
    super({
      zh: `“${organization}”不是该联盟的成员单位。`,
      en: `"${organization}" is not a member of this alliance.`,
    })
  }
}

/** The day until which a need may be claimed is over. */
export class DeadlinePassedError extends DomainError {
  readonly code = 'DEADLINE_PASSED'

  constructor(
    override readonly field: string,
    day: string,
  ) {
    super({ zh: `认领截止日期 ${day} 已过。`, en: `The deadline for claiming, ${day}, is over.` }, { day })
  }
}
