/** The same sentence for a Chinese and for an English reader. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * A refusal that the domain expects: its code is part of the API and never reused, its text is shown to people.
 * `field` names the input field at fault, as a path with dots. Everything else that is thrown is a defect and masked.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string
  readonly field: string | undefined = undefined

  constructor(
    readonly text: Bilingual,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(text.en)
    this.name = new.target.name
  }
}

/** The input is not what it must be; `field` says where. */
export class InvalidInputError extends DomainError {
  readonly code = 'INVALID_INPUT'

  constructor(
    override readonly field: string,
    text: Bilingual,
  ) {
    super(text)
  }
}

/** There is nothing of this id, or the viewer may not know that there is. */
export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND'

  constructor(
    override readonly field: string,
    id: string,
  ) {
    super({ zh: `找不到 ${id}。`, en: `Nothing found for ${id}.` })
  }
}

/** The viewer is known, and may not do this here. */
export class ForbiddenError extends DomainError {
  readonly code = 'FORBIDDEN'

  constructor(text: Bilingual = { zh: '您没有执行此操作的权限。', en: 'You may not do this here.' }) {
    super(text)
  }
}

/** Nobody has signed in, or the token is no longer good. */
export class UnauthenticatedError extends DomainError {
  readonly code = 'UNAUTHENTICATED'

  constructor(text: Bilingual = { zh: '请先登录。', en: 'Sign in first.' }) {
    super(text)
  }
}

/** Somebody changed it since the version that was sent was read. */
export class StaleVersionError extends DomainError {
  readonly code = 'STALE_VERSION'
  override readonly field = 'version'

  constructor(sent: number, current: number) {
    super(
      {
        zh: `内容已被他人修改(您的版本 ${sent},当前版本 ${current}),请刷新后重试。`,
        en: `Changed by somebody else (you sent version ${sent}, it is ${current} now). Read it again.`,
      },
      { sent, current },
    )
  }
}

/** The object is not in a state in which this can be done. */
export class WrongStateError extends DomainError {
  readonly code = 'WRONG_STATE'
}
