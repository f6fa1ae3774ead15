import { DomainError } from '../../../shared/errors.ts'
import { type BodyKind, bodyWords } from './body-kind.ts'

/** The alliance has no body of this kind, or not this one. */
export class NoSuchBodyError extends DomainError {
  readonly code = 'NO_SUCH_BODY'

  constructor(
    override readonly field: 'body' | 'bodyId',
    kind: BodyKind,
  ) {
    const { zh, en } = bodyWords[kind]
    super({ zh: `该联盟没有这样的${zh}。`, en: `The alliance has no such ${en}.` })
  }
}

/** The alliance has several bodies of this kind. */
export class BodyAmbiguousError extends DomainError {
  readonly code = 'BODY_AMBIGUOUS'
  override readonly field = 'bodyId'

  constructor(names: readonly string[]) {
    super(
      {
        zh: `该类机构不止一个,请指明:${names.join('、')}。`,
        en: `There are several of this kind, say which: ${names.join(', ')}.`,
      },
      { names },
    )
  }
}

/** The body has no members who could come. */
export class NobodyEntitledError extends DomainError {
  readonly code = 'NOBODY_ENTITLED'

  constructor() {
    super({
      zh: '该机构没有成员单位,会议无法开始。',
      en: 'The body has no members; the meeting cannot be opened.',
    })
  }
}

/** No organization of the viewer's is entitled to come. */
export class NotEntitledError extends DomainError {
  readonly code = 'NOT_ENTITLED'

  constructor() {
    super({
      zh: '您所在党组织不在本次会议应到单位之列。',
      en: 'None of your organizations is entitled to this meeting.',
    })
  }
}

/** The viewer acts for several organizations that could be meant. */
export class DelegateAmbiguousError extends DomainError {
  readonly code = 'DELEGATE_AMBIGUOUS'
  override readonly field = 'organizationId'

  constructor(organizationIds: readonly string[]) {
    super(
      {
        zh: '您可代表多个单位,请指明其中之一。',
        en: 'You act for several organizations; say for which.',
      },
      { organizationIds },
    )
  }
}

/** Not the code shown at the meeting. */
export class InvalidCodeError extends DomainError {
  readonly code = 'INVALID_CODE'
  override readonly field = 'code'

  constructor(attemptsLeft: number) {
    super(
      {
        zh: `签到码不正确,还可尝试 ${attemptsLeft} 次。`,
        en: `Not the code of this meeting; ${attemptsLeft} attempts left.`,
      },
      { attemptsLeft },
    )
  }
}

/** Too many wrong codes for one organization; the next may be tried after `retryAfter` seconds. */
export class TooManyAttemptsError extends DomainError {
  readonly code = 'TOO_MANY_ATTEMPTS'
  override readonly field = 'code'

  constructor(retryAfter: number) {
    super(
      {
        zh: `签到码错误次数过多,请 ${retryAfter} 秒后再试。`,
        en: `Too many wrong codes; try again in ${retryAfter} seconds.`,
      },
      { retryAfter },
    )
  }
}
