import { DomainError } from '../../../shared/errors.ts'

/** The time to sign up is over. */
export class SignUpOverError extends DomainError {
  readonly code = 'SIGN_UP_OVER'

  constructor() {
    super({ zh: '报名已截止。', en: 'The time to sign up is over.' })
  }
}

/** An organization signs up once. */
export class AlreadySignedUpError extends DomainError {
  readonly code = 'ALREADY_SIGNED_UP'

  constructor() {
    super({ zh: '贵单位已报名。', en: 'Your organization has signed up.' })
  }
}

/** The organization takes no part in the activity. */
export class NotSignedUpError extends DomainError {
  readonly code = 'NOT_SIGNED_UP'

  constructor(override readonly field: string | undefined = undefined) {
    super({ zh: '该单位未报名此活动。', en: 'The organization has not signed up for it.' })
  }
}

/** Who arranges an activity takes part in it. */
export class IsAHostError extends DomainError {
  readonly code = 'IS_A_HOST'

  constructor() {
    super({
      zh: '主办单位不能退出活动,可取消活动。',
      en: 'A host does not withdraw; it can call the activity off.',
    })
  }
}
