import { DomainError, WrongStateError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import type { AppealStatus } from './appeal-status.ts'

const longestText = 500
/** In days; later the year's points have been told, compared and used. */
const appealDays = 90

/** An appeal against this entry is to be decided. */
export class AppealedError extends DomainError {
  readonly code = 'APPEALED'
  override readonly field = 'entryId'

  constructor() {
    super({ zh: '该积分记录的申诉正在处理。', en: 'An appeal against this entry is to be decided.' })
  }
}

/** The time for an appeal is over. */
export class AppealLateError extends DomainError {
  readonly code = 'APPEAL_LATE'
  override readonly field = 'entryId'

  constructor() {
    super({
      zh: `积分登记已超过 ${appealDays} 天，不能再申诉。`,
      en: `The entry was made more than ${appealDays} days ago.`,
    })
  }
}

/** Somebody objects with reasons, within ninety days of the entry; `enteredOn` and `today` are ISO dates. */
export function checkAppeal(grounds: string, enteredOn: string, today: string): void {
  checkText('grounds', grounds, longestText)
  if (Temporal.PlainDate.from(enteredOn).add({ days: appealDays }).toString() < today)
    throw new AppealLateError()
}

/** An appeal is decided once, and with an answer. */
export function checkDecision({ status }: { readonly status: `${AppealStatus}` }, answer: string): void {
  if (status !== 'OPEN')
    throw new WrongStateError({ zh: '该申诉已处理。', en: 'The appeal has been decided.' })
  checkText('answer', answer, longestText)
}
