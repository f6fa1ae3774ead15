import { DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { NotAMemberError } from '../membership/membership.errors.ts'

/** Only what was passed is to be carried out. */
export class NotPassedError extends DomainError {
  readonly code = 'NOT_PASSED'
  override readonly field = 'motionId'

  constructor() {
    super({
      zh: '该议案未通过,不能分派任务。',
      en: 'The motion was not passed; nothing is to be done of it.',
    })
  }
}

/** What is known of a task before it is assigned; days are ISO dates. */
export interface Assigning {
  readonly outcome: string | null | undefined
  readonly isMember: boolean
  readonly dueOn: string
  readonly today: string
}

/** A task comes of a motion that was passed, is a member's, and is due today or later. */
export function checkAssigning({ outcome, isMember, dueOn, today }: Assigning): void {
  if (outcome !== 'PASSED') throw new NotPassedError()
  if (!isMember) throw new NotAMemberError('organizationId')
  if (dueOn >= today) return
  throw new InvalidInputError('dueOn', { zh: '期限不能早于今天。', en: 'It is due today or later.' })
}

export function checkProgress(progress: number): void {
  if (progress >= 0 && progress <= 100) return
  throw new InvalidInputError('progress', {
    zh: '进度应为 0–100。',
    en: 'Progress is between 0 and 100.',
  })
}

/** What is done is reported on no more, unless the office reopens it; only that is reopened. */
export function checkTaskIs(wanted: 'DONE' | 'UNDER_WAY', doneOn: string | null | undefined): void {
  if ((doneOn != null) === (wanted === 'DONE')) return
  throw new WrongStateError(
    doneOn
      ? { zh: '该任务已完成。', en: 'The task is done.' }
      : { zh: '该任务尚未完成。', en: 'The task is not done.' },
  )
}
