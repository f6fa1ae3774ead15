import { type Bilingual, DomainError } from '../../../shared/errors.ts'

/** Two days are in an order that cannot be; `field` is the later one as sent. */
export class DateOrderError extends DomainError {
  readonly code = 'DATE_ORDER'

  constructor(
    override readonly field: string,
    text: Bilingual,
  ) {
    super(text)
  }
}

/** A day that has not come yet, where only what has happened can be recorded. */
export class FutureDateError extends DomainError {
  readonly code = 'FUTURE_DATE'

  constructor(
    override readonly field: string,
    day: string,
  ) {
    super({ zh: `日期 ${day} 尚未到来。`, en: `The day ${day} has not come yet.` })
  }
}

/** The organization has been dissolved. */
export class InactiveOrganizationError extends DomainError {
  readonly code = 'INACTIVE_ORGANIZATION'

  constructor(
    override readonly field: string,
    name: string,
  ) {
    super({ zh: `${name}已撤销。`, en: `${name} has been dissolved.` })
  }
}

/** The member belongs to this organization already. */
export class OwnOrganizationError extends DomainError {
  readonly code = 'OWN_ORGANIZATION'

  constructor(override readonly field: string) {
    super({ zh: '该党员的组织关系就在此党组织。', en: 'The member belongs to this organization.' })
  }
}

/** Somebody with this official id is in the register already; where, is not told to who may not know of that person. */
export class KnownPersonError extends DomainError {
  readonly code = 'KNOWN_PERSON'
  override readonly field = 'officialId'

  constructor() {
    super({
      zh: '该公民身份号码已在党员库中登记。',
      en: 'Somebody with this official id is in the register already.',
    })
  }
}
