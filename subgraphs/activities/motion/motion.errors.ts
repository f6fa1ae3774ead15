import { DomainError } from '../../../shared/errors.ts'

/** Only who is at the meeting votes. */
export class NotCheckedInError extends DomainError {
  readonly code = 'NOT_CHECKED_IN'

  constructor() {
    super({ zh: '贵单位尚未签到,不能投票。', en: 'Your organization has not checked in, so it cannot vote.' })
  }
}

/** One unit has one vote. */
export class AlreadyVotedError extends DomainError {
  readonly code = 'ALREADY_VOTED'

  constructor() {
    super({ zh: '贵单位已就该议案投票。', en: 'Your organization has voted on this motion.' })
  }
}
