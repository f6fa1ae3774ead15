import { DomainError } from '../../../shared/errors.ts'

/** Somebody has booked the venue for that time. */
export class VenueTakenError extends DomainError {
  readonly code = 'VENUE_TAKEN'
  override readonly field = 'startsAt'

  constructor() {
    super({ zh: '该时段已被预约。', en: 'The venue is booked for that time.' })
  }
}
