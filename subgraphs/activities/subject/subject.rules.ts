import { DomainError, WrongStateError } from '../../../shared/errors.ts'
import { type BodyKind, bodyWords } from '../meeting/body-kind.ts'
import type { Subject } from './subject.ts'

/** Another body is asked to decide. */
export class OtherBodyDecidesError extends DomainError {
  readonly code = 'OTHER_BODY_DECIDES'

  constructor(
    kind: BodyKind,
    override readonly field: 'subjectId' | 'requestId' = 'subjectId',
  ) {
    const { zh, en } = bodyWords[kind]
    super({ zh: `该事项由${zh}决定。`, en: `This is for the ${en} to decide.` })
  }
}

/** The meeting at which something is decided, as far as that is asked here. */
interface Deciding {
  readonly body: BodyKind
  readonly bodyId?: string | null | undefined
}

/** A subject is put before a meeting of the body that was asked, and by one motion at a time. */
export function checkCanBePut(
  subject: Pick<Subject, 'status' | 'body' | 'bodyId'>,
  { body, bodyId = null }: Deciding,
  motionsUnderWay: number,
): void {
  const isOther = subject.bodyId !== null && bodyId !== null && subject.bodyId !== bodyId
  if (subject.body !== body || isOther) throw new OtherBodyDecidesError(subject.body)
  if (subject.status !== 'OPEN')
    throw new WrongStateError({ zh: '该事项已决定或已撤回。', en: 'It is decided or was withdrawn.' })
  if (motionsUnderWay > 0)
    throw new WrongStateError({
      zh: '该事项已列入尚未表决的议案。',
      en: 'A motion on it has been put and is not closed yet.',
    })
}
